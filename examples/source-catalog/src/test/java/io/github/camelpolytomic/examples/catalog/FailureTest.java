package io.github.camelpolytomic.examples.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.SampleWorkspace;

import static io.github.camelpolytomic.examples.catalog.CatalogTestSupport.FILE;
import static io.github.camelpolytomic.examples.catalog.CatalogTestSupport.page;
import static io.github.camelpolytomic.examples.catalog.CatalogTestSupport.runWithAccount;
import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class FailureTest {

    @RegisterExtension
    static final PolytomicSimulatorExtension polytomic = new PolytomicSimulatorExtension();

    @TempDir
    Path directory;

    @Test
    void anAccountIsReadAsTheEnvironmentSays() {
        assertThat(run(Map.of("POLYTOMIC_SOURCE_NAME", "Our shop"))).isZero();

        assertThat(page(directory).select("h1").text()).isEqualTo("Our shop");
        assertThat(page(directory).select("header .into").text()).endsWith(SampleWorkspace.BUCKET);
        assertThat(polytomic.simulator().requests()).hasSize(2);
    }

    @Test
    void aWrongKeyEndsInOneLineThatSaysSo(CapturedOutput output) {
        assertThat(run(Map.of("POLYTOMIC_API_KEY", "wrong"))).isOne();

        assertThat(output.getOut()).isEmpty();
        assertThat(output.getErr())
                .startsWith("No catalog was written: ")
                .contains("bulkSource", "401")
                .hasLineCount(1);
        assertThat(directory.resolve(FILE)).doesNotExist();
    }

    @Test
    void anUnknownDestinationEndsInOneLineThatNamesIt(CapturedOutput output) {
        assertThat(run(Map.of("POLYTOMIC_DESTINATION", "nowhere"))).isOne();

        assertThat(output.getAll())
                .startsWith("No catalog was written: ")
                .contains("bulkDestination", "nowhere")
                .hasLineCount(1);
    }

    @Test
    void aServiceThatIsNotThereEndsInOneLine(CapturedOutput output) {
        assertThat(run(Map.of("POLYTOMIC_URL", "http://localhost:1"))).isOne();

        assertThat(output.getAll())
                .startsWith("No catalog was written: ")
                .contains("bulkSource")
                .hasLineCount(1);
    }

    @Test
    void aDirectoryThatIsAFileEndsInOneLine(CapturedOutput output) throws Exception {
        Path file = Files.createFile(directory.resolve("file"));

        assertThat(runWithAccount(polytomic.simulator(), file, Map.of())).isOne();

        assertThat(output.getAll())
                .startsWith("No catalog was written: ")
                .contains(file.toString())
                .hasLineCount(1);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDirectoryThatCannotBeMadeEndsInOneLineThatSaysWhy(CapturedOutput output) {
        assertThat(runWithAccount(polytomic.simulator(), Path.of("/proc/none"), Map.of()))
                .isOne();

        assertThat(output.getAll()).matches("No catalog was written: [A-Z]\\w*Exception, .*/proc/none.*\\R");
    }

    @Test
    void aNameThatIsSetToNothingIsTheConnectionsId() {
        assertThat(run(Map.of("POLYTOMIC_SOURCE_NAME", " ", "POLYTOMIC_SOURCE", SampleWorkspace.SHOP)))
                .isZero();

        assertThat(page(directory).select("h1").text()).isEqualTo(SampleWorkspace.SHOP);
    }

    @Test
    void anAccountWithoutADestinationIsToldWhatIsMissing(CapturedOutput output) {
        assertThat(run(Map.of("POLYTOMIC_DESTINATION", ""))).isOne();

        assertThat(output.getAll()).isEqualToNormalizingNewlines("""
                No catalog was written: Not set: POLYTOMIC_DESTINATION. To read the service set POLYTOMIC_API_KEY, \
                POLYTOMIC_SOURCE, POLYTOMIC_DESTINATION; to see the sample workspace set none of them, and no POLYTOMIC_URL.
                """);
        assertThat(polytomic.simulator().requests()).isEmpty();
    }

    @Test
    void anAddressAloneIsNotTakenForTheSampleWorkspace(CapturedOutput output) {
        assertThat(run(Map.of("POLYTOMIC_API_KEY", "", "POLYTOMIC_SOURCE", "", "POLYTOMIC_DESTINATION", "")))
                .isOne();

        assertThat(output.getAll())
                .startsWith(
                        "No catalog was written: Not set: POLYTOMIC_API_KEY, POLYTOMIC_SOURCE, POLYTOMIC_DESTINATION.");
    }

    private int run(Map<String, String> environment) {
        return runWithAccount(polytomic.simulator(), directory, environment);
    }
}
