package io.github.camelpolytomic.benchmark.concurrency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A Java and its kind of threads.
 *
 * @param label in tables
 * @param home where it is installed
 * @param options that it is started with
 * @param variants that are measured on it
 */
record Platform(String label, Path home, List<String> options, List<ConcurrencyVariant> variants) {

    private static final String JAVA_25_HOME = "JAVA_25_HOME";

    /** The Java that runs this, with platform threads. */
    static Platform own() {
        return new Platform(
                Concurrency.OWN_JAVA,
                Path.of(System.getProperty("java.home")),
                List.of(),
                List.of(
                        ConcurrencyVariant.BASELINE,
                        ConcurrencyVariant.COMPONENT,
                        ConcurrencyVariant.COMPONENT_THROUGH_A_POOL,
                        ConcurrencyVariant.PLAIN_ROUTE,
                        ConcurrencyVariant.PLAIN_ROUTE_BLOCKING));
    }

    /** Java 25 with virtual threads; nothing, and a word about it, when none is named. */
    static Optional<Platform> virtual() {
        String home = System.getenv(JAVA_25_HOME);
        if (home == null) {
            System.out.println(JAVA_25_HOME + " names no Java 25: figures with virtual threads are left out");
            return Optional.empty();
        }
        requireJava25(Path.of(home));
        return Optional.of(new Platform(
                Concurrency.JAVA_25,
                Path.of(home),
                List.of("-Dcamel.threads.virtual.enabled=true"),
                // with virtual threads no pool is too small, so that blocking callers would add nothing
                List.of(
                        ConcurrencyVariant.BASELINE,
                        ConcurrencyVariant.BASELINE_ON_VIRTUAL_THREADS,
                        ConcurrencyVariant.COMPONENT,
                        ConcurrencyVariant.COMPONENT_THROUGH_A_POOL,
                        ConcurrencyVariant.PLAIN_ROUTE)));
    }

    private static void requireJava25(Path home) {
        try {
            if (!Files.readString(home.resolve("release")).contains("JAVA_VERSION=\"25")) {
                throw new IllegalStateException(JAVA_25_HOME + " names another Java than 25: " + home);
            }
        } catch (IOException e) {
            throw new IllegalStateException(JAVA_25_HOME + " names no Java: " + home, e);
        }
    }
}
