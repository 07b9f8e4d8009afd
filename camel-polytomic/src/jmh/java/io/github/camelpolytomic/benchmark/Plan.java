package io.github.camelpolytomic.benchmark;

import java.util.List;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How much is measured.
 *
 * @param rounds how often everything is measured, each time in new processes
 * @param iterations how often a process measures
 * @param seconds length of one measurement
 * @param bodies what is fetched
 */
record Plan(int rounds, int iterations, int seconds, List<Body> bodies) {

    static final Plan FULL = new Plan(3, 4, 2, List.of(Body.values()));
    static final Plan QUICK = new Plan(1, 2, 2, List.of(Body.ONE_KB, Body.TWO_HUNDRED_KB));

    // after the calls that warm the code up: the compiler works behind them
    private static final int WARM_UP_SECONDS = 4;

    /** The settings that all measurements share. */
    ChainedOptionsBuilder options(int port) {
        return new OptionsBuilder()
                .forks(1)
                .threads(1)
                .warmupIterations(1)
                .warmupTime(TimeValue.seconds(WARM_UP_SECONDS))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.seconds(seconds))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .jvmArgs("-Xms2g", "-Xmx2g", "-XX:+UseG1GC", "-D" + Service.PORT_PROPERTY + "=" + port);
    }

    /** The lists that are read; the large source only where it is fetched anyway. */
    String[] streamNames() {
        return (bodies.contains(Body.TWENTY_MB) ? List.of(StreamVariant.values()) : StreamVariant.LISTS)
                .stream().map(StreamVariant::name).toArray(String[]::new);
    }

    String[] bodyNames() {
        return bodies.stream().map(Body::name).toArray(String[]::new);
    }
}
