package io.github.camelpolytomic.examples.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What a program of the examples has said on the console when it was run as its README says: by its jar, in a folder of one's own. */
record ExampleProgram(List<String> console) {

    static final Path EXAMPLES = Path.of("..").toAbsolutePath().normalize();

    /** Runs the program to its end, without an account unless the arguments say otherwise. */
    static ExampleProgram run(String example, Path folder, String... arguments) {
        Path jar = EXAMPLES.resolve(Path.of(example, "target", example + ".jar"));
        assertThat(jar)
                .as("the program, to be built by mvn -DskipTests package")
                .exists();
        Path console = folder.resolve(example + ".txt");
        try {
            Process program = start(jar, folder, console, arguments);
            boolean hasEnded;
            try {
                hasEnded = program.waitFor(5, TimeUnit.MINUTES);
            } finally {
                program.destroyForcibly();
            }
            List<String> lines = Files.readAllLines(console);
            assertThat(hasEnded).as("end of %s, which said %s", example, lines).isTrue();
            assertThat(program.exitValue())
                    .as("exit code of %s, which said %s", example, lines)
                    .isZero();
            return new ExampleProgram(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The page, where the program says that it has written it. */
    URI page() {
        return console.stream()
                .filter(line -> line.contains("written to file:"))
                .map(line -> URI.create(line.substring(line.indexOf("file:"))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No page was written: " + console));
    }

    private static Process start(Path jar, Path folder, Path console, String... arguments) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        // the second compiler costs more than it gains in so short a life: half of all processor time
        Stream<String> program = Stream.of(java.toString(), "-XX:TieredStopAtLevel=1", "-jar", jar.toString());
        List<String> command = Stream.concat(program, Stream.of(arguments)).toList();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(console.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("POLYTOMIC_"));
        return builder.start();
    }
}
