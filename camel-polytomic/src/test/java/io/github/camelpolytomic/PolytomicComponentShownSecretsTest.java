package io.github.camelpolytomic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.PolytomicSimulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A context shows the keys of its routes only where docs/security.md says so. Each case runs in its own Java process,
 * because Camel's masking applies to all contexts of a process.
 */
class PolytomicComponentShownSecretsTest {

    private static final Pattern ROW =
            Pattern.compile("^\\| `([^`]+)` \\| (DEBUG|TRACE|any) \\| ([^|]*) \\|", Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(strings = {"DEBUG", "TRACE"})
    void isWhereTheDocsSay(String level) throws Exception {
        try (PolytomicSimulator simulator = PolytomicSimulator.start()) {
            assertThat(shown(simulator.baseUrl(), level)).containsExactlyInAnyOrderElementsOf(documented(level));
        }
    }

    private static List<String> documented(String level) throws IOException {
        String table = Files.readString(Path.of("../docs/security.md"))
                .replaceAll("(?s).*<!-- shown -->|<!-- end of shown -->.*", "");
        return ROW.matcher(table)
                .results()
                .filter(row -> level.equals("TRACE") || !row.group(2).equals("TRACE"))
                .flatMap(PolytomicComponentShownSecretsTest::lines)
                .toList();
    }

    private static Stream<String> lines(MatchResult row) {
        String where = row.group(2).equals("any") ? row.group(1) : row.group(2) + " org.apache.camel." + row.group(1);
        return Stream.of("literal", "placeholder")
                .filter(row.group(3)::contains)
                .map(what -> where + " " + what);
    }

    private static List<String> shown(String url, String level) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SecretsProgram.class.getName(),
                        url,
                        level)
                .start();
        process.onExit().completeOnTimeout(process, 60, TimeUnit.SECONDS).thenAccept(Process::destroyForcibly);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output).containsPattern("lines: \\d{3}");
        return output.lines()
                .filter(line -> line.startsWith("shown: "))
                .map(line -> line.substring("shown: ".length()))
                .toList();
    }
}
