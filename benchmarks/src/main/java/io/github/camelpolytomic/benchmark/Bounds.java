package io.github.camelpolytomic.benchmark;

import java.util.ArrayList;
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

/**
 * The limits that the component has to keep. The run fails when a bound of allocation is missed by more than 10 %:
 * allocation is reproducible, and less may be noise. The others are only reported, since they depend on the load of the
 * machine.
 */
final class Bounds {

    private static final String LOW = Concurrency.subject(ConcurrencyLevel.LOW, Concurrency.OWN_JAVA);
    private static final String HIGH = Concurrency.subject(ConcurrencyLevel.HIGH, Concurrency.OWN_JAVA);
    private static final String HIGH_ON_JAVA_25 = Concurrency.subject(ConcurrencyLevel.HIGH, Concurrency.JAVA_25);

    private static final List<Bound> OF_ALLOCATION = List.of(
            atMost(1.15, Variant.BASELINE, Calls.NAME, Body.ONE_KB.label(), Calls.ALLOCATED),
            atMost(1.05, Variant.BASELINE, Calls.NAME, Body.TWO_HUNDRED_KB.label(), Calls.ALLOCATED),
            atMost(0.8, Variant.BASELINE, Calls.NAME, Body.TWENTY_MB.label(), Calls.ALLOCATED));
    private static final List<Bound> OTHERS = List.of(
            atMost(2.0 / 3, Variant.BASELINE, SmallestHeap.NAME, Body.TWENTY_MB.label(), SmallestHeap.MEASURE),
            // 90 % of the calls that the server's delay allows
            absolute(true, 0.9 * ConcurrencyLevel.LOW.mostCallsPerSecond(), LOW, Concurrency.CALLS_PER_SECOND),
            asManyCallsAsTheBaseline(HIGH),
            asManyCallsAsTheBaseline(HIGH_ON_JAVA_25),
            absolute(false, 49, HIGH_ON_JAVA_25, Concurrency.THREADS),
            atMost(1.1, Variant.PLAIN_ROUTE, StartUp.NAME, StartUp.SUBJECT, StartUp.MILLISECONDS),
            atMost(1.1, Variant.PLAIN_ROUTE, StartUp.NAME, StartUp.SUBJECT, StartUp.CLASSES));

    private Bounds() {}

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
        for (List<Bound> bounds : List.of(OF_ALLOCATION, OTHERS)) {
            for (Bound bound : bounds) {
                bound.value(figures).ifPresent(value -> results.add(bound.figure(value)));
            }
        }
        return results;
    }

    /** Fails when a bound of allocation is broken, or was not measured: a renamed figure must not disable its bound. */
    static void requireAllocation(List<Figure> figures) {
        for (Bound bound : OF_ALLOCATION) {
            OptionalDouble value = bound.value(figures);
            if (value.isEmpty()) {
                throw new IllegalStateException("Not measured: " + bound);
            }
            if (bound.isBrokenBy(value.getAsDouble())) {
                throw new IllegalStateException("Missed by more than 10 %: " + bound.figure(value.getAsDouble()));
            }
        }
    }
}
