package io.github.camelpolytomic.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import io.github.camelpolytomic.benchmark.allocation.Calls;
import io.github.camelpolytomic.benchmark.caller.Variant;
import io.github.camelpolytomic.benchmark.concurrency.Concurrency;
import io.github.camelpolytomic.benchmark.concurrency.ConcurrencyLevel;
import io.github.camelpolytomic.benchmark.heap.SmallestHeap;
import io.github.camelpolytomic.benchmark.service.Body;
import io.github.camelpolytomic.benchmark.startup.StartUp;
import io.github.camelpolytomic.benchmark.suite.Figure;
import io.github.camelpolytomic.benchmark.time.Times;

/**
 * The limits that the component has to keep. Allocation is reproducible, and so is the processor time of large responses
 * beside that of the plain route: a run fails when one of these limits is missed by more than noise. The others are only
 * reported, since they depend on the load of the machine.
 */
final class Bounds {

    private static final double NOISE_OF_ALLOCATION = 1.1;
    private static final double NOISE_OF_TIME = 1.15;

    private static final String LOW = Concurrency.subject(ConcurrencyLevel.LOW, Concurrency.OWN_JAVA);
    private static final String HIGH = Concurrency.subject(ConcurrencyLevel.HIGH, Concurrency.OWN_JAVA);
    private static final String HIGH_ON_JAVA_25 = Concurrency.subject(ConcurrencyLevel.HIGH, Concurrency.JAVA_25);

    private static final List<Bound> ALL = List.of(
            allocation(1.1, Body.ONE_KB),
            allocation(0.8, Body.TWO_HUNDRED_KB),
            allocation(0.7, Body.TWENTY_MB),
            time(1.1, Body.TWO_HUNDRED_KB, Variant.PLAIN_ROUTE).failingBeyond(NOISE_OF_TIME),
            time(1.1, Body.TWENTY_MB, Variant.PLAIN_ROUTE).failingBeyond(NOISE_OF_TIME),
            time(0.9, Body.TWO_HUNDRED_KB, Variant.BASELINE),
            time(0.9, Body.TWENTY_MB, Variant.BASELINE),
            time(1.25, Body.ONE_KB, Variant.PLAIN_ROUTE),
            time(0.8, Body.ONE_KB, Variant.PLAIN_ROUTE).of(Variant.COMPONENT_SYNCHRONOUS),
            atMost(2.0 / 3, Variant.BASELINE, SmallestHeap.NAME, Body.TWENTY_MB.label(), SmallestHeap.MEASURE),
            // 90 % of the calls that the server's delay allows
            absolute(true, 0.9 * ConcurrencyLevel.LOW.mostCallsPerSecond(), LOW, Concurrency.CALLS_PER_SECOND),
            asManyCallsAsTheBaseline(HIGH),
            asManyCallsAsTheBaseline(HIGH_ON_JAVA_25),
            absolute(false, 49, HIGH_ON_JAVA_25, Concurrency.THREADS),
            atMost(1.05, Variant.PLAIN_ROUTE, StartUp.NAME, StartUp.SUBJECT, StartUp.MILLISECONDS),
            atMost(1.05, Variant.PLAIN_ROUTE, StartUp.NAME, StartUp.SUBJECT, StartUp.CLASSES));

    private Bounds() {}

    private static Bound allocation(double limit, Body body) {
        return atMost(limit, Variant.BASELINE, Calls.NAME, body.label(), Calls.ALLOCATED)
                .failingBeyond(NOISE_OF_ALLOCATION);
    }

    private static Bound time(double limit, Body body, Variant base) {
        return atMost(limit, base, Times.NAME, body.label(), Times.PROCESSOR);
    }

    private static Bound atMost(double limit, Variant base, String suite, String subject, String measure) {
        return new Bound(suite, subject, measure, Optional.of(base), false, limit);
    }

    private static Bound asManyCallsAsTheBaseline(String subject) {
        Optional<Variant> base = Optional.of(Variant.BASELINE);
        return new Bound(Concurrency.NAME, subject, Concurrency.CALLS_PER_SECOND, base, true, 1);
    }

    private static Bound absolute(boolean atLeast, double limit, String subject, String measure) {
        return new Bound(Concurrency.NAME, subject, measure, Optional.empty(), atLeast, limit);
    }

    /** The results of the bounds whose figures were measured. */
    static List<Figure> results(List<Figure> figures) {
        List<Figure> results = new ArrayList<>();
        for (Bound bound : ALL) {
            bound.value(figures).ifPresent(value -> results.add(bound.figure(value)));
        }
        return results;
    }

    /**
     * Fails when a required bound of these suites is broken, or was not measured: a renamed figure must not disable its
     * bound.
     */
    static void require(List<Figure> figures, Collection<String> suites) {
        ALL.stream()
                .filter(bound -> bound.isRequired() && suites.contains(bound.suite()))
                .forEach(bound -> require(bound, bound.value(figures)));
    }

    private static void require(Bound bound, OptionalDouble value) {
        if (value.isEmpty()) {
            throw new IllegalStateException("Not measured: " + bound);
        }
        if (bound.isBrokenBy(value.getAsDouble())) {
            throw new IllegalStateException("Missed by more than a factor of %s: %s"
                    .formatted(bound.tolerance(), bound.figure(value.getAsDouble())));
        }
    }
}
