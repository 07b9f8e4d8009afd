package io.github.camelpolytomic;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelpolytomic.test.PolytomicSimulatorExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Optional libraries are not required: a Java process without them makes calls. */
class PolytomicComponentLibrariesTest {

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC = new PolytomicSimulatorExtension();

    @Test
    @Timeout(120)
    void areNotMissed() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        BareProgram.class.getName(),
                        POLYTOMIC.simulator().baseUrl(),
                        POLYTOMIC.simulator().apiKey())
                .redirectErrorStream(true)
                .start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(output)
                    .contains("organization: ")
                    .contains("runs: 0")
                    .contains("MeterRegistry: null")
                    .contains("AbstractHealthCheck: null")
                    .contains("DefaultDevConsoleRegistry: null")
                    .contains("JmxManagementStrategy: null");
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry)
                        .getFileName()
                        .toString()
                        .matches("(micrometer|camel-health|camel-console|camel-management-\\d).*"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
