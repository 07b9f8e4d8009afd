package io.github.camelpolytomic.benchmark.heap;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.github.camelpolytomic.benchmark.service.Service;
import io.github.camelpolytomic.benchmark.suite.JavaProcess;
import io.github.camelpolytomic.benchmark.suite.Settings;

/**
 * Finds the smallest heap in which a program ends. Each attempt is a process of its own with the serial collector, which
 * reserves no memory for threads of its own. An attempt that takes five times as long as one with plenty of memory spends
 * its time in garbage collection, and counts as too small.
 */
public final class HeapSearch {

    private static final int STEP = 2;
    private static final int MOST = 256;
    // with less the JVM itself may not start, which is no finding
    private static final int LEAST = 8;
    private static final int OUT_OF_MEMORY = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration SHORTEST_LIMIT = Duration.ofSeconds(15);

    private final Settings settings;
    private final Path log;

    public HeapSearch(Settings settings, String suite) {
        this.settings = settings;
        this.log = Path.of(settings.file(suite + ".log"));
    }

    /** The smallest {@code -Xmx} in megabytes, to {@value #STEP}. */
    public int smallest(Class<?> program, String... arguments) throws IOException, InterruptedException {
        long start = System.nanoTime();
        if (!isEnough(MOST, PATIENCE, program, arguments)) {
            throw new IOException("%s did not get through with %d MB in %s; see %s"
                    .formatted(program.getSimpleName(), MOST, PATIENCE, log));
        }
        Duration fivefold = Duration.ofNanos(System.nanoTime() - start).multipliedBy(5);
        Duration limit = fivefold.compareTo(SHORTEST_LIMIT) > 0 ? fivefold : SHORTEST_LIMIT;
        int tooSmall = LEAST / STEP;
        int enough = MOST / STEP;
        while (enough - tooSmall > 1) {
            int middle = (tooSmall + enough) / 2;
            if (isEnough(middle * STEP, limit, program, arguments)) {
                enough = middle;
            } else {
                tooSmall = middle;
            }
        }
        System.out.printf("%s %s: %d MB%n", program.getSimpleName(), String.join(" ", arguments), enough * STEP);
        return enough * STEP;
    }

    private boolean isEnough(int megabytes, Duration limit, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        List<String> options = List.of(
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                // what is compiled to the last does not run long enough to pay
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-D" + Service.PORT_PROPERTY + "=" + settings.port());
        Optional<Integer> status = JavaProcess.of(options, program, arguments).status(limit, log);
        return switch (status.orElse(OUT_OF_MEMORY)) {
            case 0 -> true;
            case OUT_OF_MEMORY -> false;
            default ->
                throw new IOException("%s failed with %d MB, and not for want of memory; see %s"
                        .formatted(program.getSimpleName(), megabytes, log));
        };
    }
}
