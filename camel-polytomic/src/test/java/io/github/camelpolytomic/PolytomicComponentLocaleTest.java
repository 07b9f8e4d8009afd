package io.github.camelpolytomic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.main.Main;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicServerException;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.SampleWorkspace;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing depends on the locale of the JVM: the build also runs this test in Turkish and Egyptian Arabic. */
@Tag("any-locale")
class PolytomicComponentLocaleTest extends PolytomicTestSupport {

    // %s is independent of the locale; the exception is percent-encoding in a path
    private static final Pattern LOCALIZED = Pattern.compile(
            "%(?!2[efEF])[-#+ 0,(<$.\\d]*[SdoxXeEfgGaAtT]\\b|to(Lower|Upper)Case\\(\\)|ofPattern\\(|DecimalFormat");

    @Test
    void theComponentKnowsEachOptionInAnyCase() throws IOException {
        PropertyConfigurerGetter configurer = (PropertyConfigurerGetter) component.getComponentPropertyConfigurer();

        assertThat(optionsOfTheComponent()).isNotEmpty().allSatisfy(option -> assertThat(
                        configurer.getOptionType(option, true))
                .isNotNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"syncId", "SYNCID", "syncid", "sync-id"})
    void anEndpointKnowsItsOptionsInAnyCase(String option) {
        assertThat(call("polytomic:getBulkSync?" + option + "=" + SampleWorkspace.SHOP_TO_BUCKET)
                        .getException())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"authOrganizationId", "auth-organization-id", "authorganizationid", "AUTHORGANIZATIONID"})
    void aPropertyOfCamelMainReachesTheComponent(String option) {
        Main main = new Main();
        main.addInitialProperty("camel.component.polytomic." + option, "o1");
        try {
            main.start();
            assertThat(main.getCamelContext()
                            .getComponent("polytomic", PolytomicComponent.class)
                            .getConfiguration()
                            .getAuthOrganizationId())
                    .isEqualTo("o1");
        } finally {
            main.stop();
        }
    }

    @Test
    void numbersInMessagesHaveTheDigitsOfTheApi() {
        simulator.misbehave(Fault.status(500));

        PolytomicException failed =
                failure("polytomic:getBulkSync?maxRetries=0&syncId=1234567890", PolytomicServerException.class);

        assertThat(failed).hasMessageContaining(" failed with 500");
        assertThat(refusal("polytomic:runBulkSync?syncId=s&timeout=0"))
                .isEqualTo("Option timeout must be greater than 0 and at most 365 days, not PT0S");
        assertThat(refusal("polytomic:bulkSource?connectionId=c&connectTimeout=25d"))
                .isEqualTo("Option connectTimeout must be between 1 millisecond and 24 days, not PT600H");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camel-polytomic/src/main/java",
                "camel-polytomic/src/generated/java",
                "camel-polytomic-test/src/main/java",
                "camel-polytomic-starter/src/main/java"
            })
    void noSourceFormatsByTheDefaultLocale(String sources) throws IOException {
        Path root = Path.of("..").toRealPath().resolve(sources);
        try (Stream<Path> files = Files.walk(root)) {
            List<String> found = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(PolytomicComponentLocaleTest::linesByTheDefaultLocale)
                    .toList();

            assertThat(found).isEmpty();
        }
    }

    private static List<String> optionsOfTheComponent() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(PolytomicComponentLocaleTest.class.getResourceAsStream(
                        "/META-INF/io/github/camelpolytomic/polytomic.json"));
        List<String> options = new ArrayList<>();
        json.get("componentProperties").fieldNames().forEachRemaining(options::add);
        return options;
    }

    private static Stream<String> linesByTheDefaultLocale(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> LOCALIZED.matcher(line).find())
                    .map(line -> file.getFileName() + ": " + line.strip());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
