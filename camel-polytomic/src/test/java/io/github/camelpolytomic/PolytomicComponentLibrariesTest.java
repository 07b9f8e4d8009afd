package io.github.camelpolytomic;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.github.camelpolytomic.test.PolytomicSimulatorExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Optional libraries are not required: a Java process without them makes calls. */
class PolytomicComponentLibrariesTest {

    private static final String OPTIONAL =
            "(micrometer|camel-health|camel-console|camel-management-\\d|jackson-(core|databind)-3|record-builder).*";

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC = new PolytomicSimulatorExtension();

    @Test
    @Timeout(120)
    void areNotMissed() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
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
                    .contains("JmxManagementStrategy: null")
                    .contains("tools.jackson.databind.ObjectMapper: null")
                    .contains("request: {\"data_cutoff_timestamp\":\"2026-03-01T02:00:00Z\",\"schemas\":[\"orders\"]}");
            assertThat(process.exitValue()).isZero();
            // a table is loaded with the first use of its area
            assertThat(output.lines().filter(line -> line.contains(".internal.operation.")))
                    .anyMatch(line -> line.contains(".IdentityOperations "))
                    .noneMatch(line ->
                            line.matches(".*\\.(Operations|SchemaOperations|ConnectionOperations|JobOperations) .*"));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void areNotMissedByACompilerThatReportsEveryWarning(@TempDir Path folder) throws IOException {
        Path source = folder.resolve("Uses.java");
        Files.writeString(source, """
                import io.github.camelpolytomic.model.*;
                import io.github.camelpolytomic.model.bulksync.*;

                record Uses(@Timestamp java.time.OffsetDateTime time, BulkSyncExecution execution) {
                    Object all(CreateBulkSyncRequest request) {
                        return request.with().schemas(request.schemas()).build().dataCutoffTimestamp();
                    }
                }
                """);
        ByteArrayOutputStream warnings = new ByteArrayOutputStream();

        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        warnings,
                        warnings,
                        "-cp",
                        classPath(),
                        "-d",
                        folder.toString(),
                        "-Xlint:all,-path,-processing",
                        "-Werror",
                        source.toString());

        assertThat(warnings.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(result).isZero();
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).getFileName().toString().matches(OPTIONAL))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
