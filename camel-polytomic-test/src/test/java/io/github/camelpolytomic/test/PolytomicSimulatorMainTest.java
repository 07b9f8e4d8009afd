package io.github.camelpolytomic.test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Tag("any-locale")
class PolytomicSimulatorMainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({
        "--prot 8089, unknown argument --prot",
        "8089, unknown argument 8089",
        "--port, '--port needs a number from 0 to 65535, not '''''",
        "--port --https, '--port needs a number from 0 to 65535, not ''--https'''",
        "--port 70000, '--port needs a number from 0 to 65535, not ''70000'''"
    })
    void aWrongArgumentIsNamedAndEndsWithTwo(String arguments, String message) throws Exception {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith(message + System.lineSeparator())
                .contains("--port");
        assertThat(out.size()).isZero();
    }

    @Test
    void helpIsGivenWhenAskedFor() throws Exception {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--port <number>", "--https", "--help");
        assertThat(err.size()).isZero();
    }

    @Test
    void aPortThatIsTakenIsNamedAndEndsWithOne() throws Exception {
        try (PolytomicSimulator other = PolytomicSimulator.start()) {
            int taken = URI.create(other.baseUrl()).getPort();

            assertThat(run("--port", String.valueOf(taken))).isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8).strip())
                    .isEqualTo("cannot listen on port " + taken + " of 127.0.0.1; is it in use?");
        }
    }

    @Test
    void itTellsHowToCallItAndRunsUntilItIsStopped() throws Exception {
        Thread running = new Thread(() -> {
            try {
                run("--https");
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        running.start();
        await().until(() -> out.toString(StandardCharsets.UTF_8).contains("Shop to bucket"));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("base URL      https://127.0.0.1:")
                .contains("API key       " + SampleWorkspace.API_KEY)
                .contains(SampleWorkspace.CRM + "  Sales CRM (salesforce, source)")
                .contains(SampleWorkspace.SHOP + "  Online Shop (postgresql, source)")
                .contains(SampleWorkspace.WAREHOUSE + "  Analytics Warehouse (snowflake, destination)")
                .contains(SampleWorkspace.BUCKET + "  Data Lake Bucket (s3, destination)")
                .contains("bulk sync     " + SampleWorkspace.SHOP_TO_BUCKET + "  Shop to bucket");
        assertThat(running.isAlive()).isTrue();
        running.interrupt();
        running.join(10_000);
        assertThat(running.isAlive()).isFalse();
    }

    private int run(String... arguments) throws InterruptedException {
        return PolytomicSimulatorMain.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
