package io.github.camelpolytomic.benchmark.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A Java process with this one's class path. */
public final class JavaProcess {

    private final List<String> command = new ArrayList<>();

    private JavaProcess(Path javaHome, List<String> options, Class<?> main, List<String> arguments) {
        command.add(javaHome.resolve("bin").resolve("java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
    }

    /** With the Java that runs this one. */
    public static JavaProcess of(List<String> options, Class<?> main, String... arguments) {
        return of(Path.of(System.getProperty("java.home")), options, main, arguments);
    }

    /** With another Java. */
    public static JavaProcess of(Path javaHome, List<String> options, Class<?> main, String... arguments) {
        return new JavaProcess(javaHome, options, main, List.of(arguments));
    }

    /** Starts it; its standard error is this process's own. */
    public Process start() {
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs it to its end and returns its exit status, or nothing when it exceeded the limit and was killed. Its output is
     * appended to the log.
     */
    public Optional<Integer> status(Duration limit, Path log) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            return ended ? Optional.of(process.exitValue()) : Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Runs it to its end and returns the lines that it printed; a process that fails is an error. */
    public List<String> lines() throws IOException, InterruptedException {
        Process process = start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (process.waitFor() != 0) {
            throw new IOException("Ended with " + process.exitValue() + ": " + String.join(" ", command));
        }
        return lines;
    }
}
