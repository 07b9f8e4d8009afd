package io.github.camelpolytomic.benchmark.concurrency;

/**
 * What one process measured.
 *
 * @param callsPerSecond that completed
 * @param percentile how many milliseconds 99 of 100 calls took at most
 * @param threads platform threads at most, the JVM's own among them
 * @param warmUp how many calls were made before
 */
record Sample(double callsPerSecond, double percentile, int threads, long warmUp) {

    private static final String SEPARATOR = " ";

    static Sample of(String line) {
        String[] values = line.split(SEPARATOR);
        return new Sample(
                Double.parseDouble(values[0]),
                Double.parseDouble(values[1]),
                Integer.parseInt(values[2]),
                Long.parseLong(values[3]));
    }

    /** As {@link #of(String)} reads it. */
    String line() {
        return callsPerSecond + SEPARATOR + percentile + SEPARATOR + threads + SEPARATOR + warmUp;
    }

    @Override
    public String toString() {
        return "%.0f calls a second, 99 %% within %.0f ms, %d threads; %d calls before"
                .formatted(callsPerSecond, percentile, threads, warmUp);
    }
}
