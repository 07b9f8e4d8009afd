package io.github.camelpolytomic.internal.connection;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.chaos.Flood;
import io.github.camelpolytomic.chaos.WireMessage;
import io.github.camelpolytomic.chaos.WireServer;
import io.github.camelpolytomic.fuzz.Figures;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An endless response causes an exception in a heap of 256 megabytes, and leaks no connection: more of them than
 * connections do not affect other calls. {@code -Dfloods.apart=true} runs each flood in a separate Java process.
 */
class CheckedConnectionFloodTest {

    private static final Duration MAX_DURATION = Duration.ofSeconds(100);
    private static final Figures FIGURES = new Figures(CheckedConnectionFloodTest.class);
    private static final byte[] FINE = new WireMessage("HTTP/1.1 200 OK", new byte[0])
            .withBody("{\"data\":{\"id\":\"fine\"}}".getBytes(StandardCharsets.UTF_8))
            .bytes();

    @AfterAll
    static void writeFigures() throws IOException {
        FIGURES.write();
    }

    static Stream<List<Flood>> floods() {
        List<Flood> all = Arrays.asList(Flood.values());
        return Boolean.getBoolean("floods.apart") ? all.stream().map(List::of) : Stream.of(all);
    }

    @ParameterizedTest
    @MethodSource("floods")
    void isAnExceptionAndLeavesNoConnectionBehind(List<Flood> floods) throws Exception {
        try (WireServer service = new WireServer(CheckedConnectionFloodTest::answer)) {
            String output = output(service.url(), floods);

            for (Flood flood : floods) {
                List<String> outcomes = output.lines()
                        .filter(line -> line.startsWith(flood + " "))
                        .toList();
                FIGURES.count("floods", outcomes.size());
                assertThat(outcomes)
                        .as(output)
                        .hasSize(flood.times())
                        .allMatch(line -> line.startsWith(flood + " Polytomic") && line.length() < 1_000);
                assertThat(output.lines()).contains("after " + flood + " right");
            }
        }
    }

    private static boolean answer(WireMessage request, Socket connection) throws IOException {
        String sync = request.path().replaceAll(".*/", "");
        if (sync.equals("fine")) {
            connection.getOutputStream().write(FINE);
            return true;
        }
        return Flood.valueOf(sync).answer(connection);
    }

    private static String output(String url, List<Flood> floods) throws Exception {
        Stream<String> command = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                FloodProgram.class.getName(),
                url);
        Process process = new ProcessBuilder(
                        Stream.concat(command, floods.stream().map(Flood::name)).toList())
                .redirectErrorStream(true)
                .start();
        process.onExit()
                .completeOnTimeout(process, MAX_DURATION.toSeconds(), TimeUnit.SECONDS)
                .thenAccept(Process::destroyForcibly);
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
