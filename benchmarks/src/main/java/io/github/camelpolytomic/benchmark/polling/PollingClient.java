package io.github.camelpolytomic.benchmark.polling;

import io.github.camelpolytomic.benchmark.service.Service;
import io.github.camelpolytomic.benchmark.suite.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;



/** The {@link PollingProcess} as a child process. */
final class PollingClient implements AutoCloseable {

    private final Process process;
    private final PrintStream commands;
    private final BufferedReader answers;

    PollingClient(PollingVariant variant, int port) {
        process = JavaProcess.of(
                        List.of("-Xmx1g", "-XX:+UseSerialGC", "-D" + Service.PORT_PROPERTY + "=" + port),
                        PollingProcess.class,
                        variant.name())
                .start();
        commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.US_ASCII);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    }

    /** Begins the runs of the syncs from the one number to before the other. */
    void begin(int from, int to) throws IOException {
        ask("begin %d %d".formatted(from, to));
    }

    /** Waits until all runs have ended well. */
    void end() throws IOException {
        if (ask("end") > 0) {
            throw new IOException("Runs failed");
        }
    }

    /** How many runs have not ended. */
    long running() throws IOException {
        return ask("running");
    }

    /** The bytes that are in use. */
    long heap() throws IOException {
        return ask("heap");
    }

    /** How many threads there are that were not there before Camel. */
    long threads() throws IOException {
        return ask("threads");
    }

    /** How many of them there were at most. */
    long peakThreads() throws IOException {
        return ask("peak");
    }

    /** The bytes allocated since this was last asked. */
    long allocated() throws IOException {
        return ask("allocated");
    }

    private long ask(String command) throws IOException {
        commands.println(command);
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("The process ended before it answered: " + command);
        }
        return Long.parseLong(answer);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
