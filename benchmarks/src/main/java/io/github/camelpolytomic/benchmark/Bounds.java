package io.github.camelpolytomic.benchmark;

import io.github.camelpolytomic.benchmark.Bound.Finding;
import io.github.camelpolytomic.benchmark.Bound.Side;
import io.github.camelpolytomic.benchmark.allocation.Calls;
import io.github.camelpolytomic.benchmark.caller.Variant;
import io.github.camelpolytomic.benchmark.concurrency.Concurrency;
import io.github.camelpolytomic.benchmark.concurrency.ConcurrencyLevel;
import io.github.camelpolytomic.benchmark.heap.SmallestHeap;
import io.github.camelpolytomic.benchmark.service.Body;
import io.github.camelpolytomic.benchmark.service.DelayedServer;
import io.github.camelpolytomic.benchmark.startup.StartUp;
import io.github.camelpolytomic.benchmark.suite.Figure;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;



/**
 * What the component has to keep to. A bound of allocation that is broken by more than a tenth fails the run: bytes repeat,
 * and less than that may be the machine's doing. Of the others it is only said whether they are kept, since they depend on
 * what else the machine does.
 */
final class Bounds {

    private static final double CALLS_THAT_FIT_IN_A_SECOND =
            (double) ConcurrencyLevel.LOW.calls() * TimeUnit.SECONDS.toNanos(1) / DelayedServer.DELAY.toNanos();
    private static final String LOW = Concurrency.subject(ConcurrencyLevel.LOW, Concurrency.OWN_JAVA);
    private static final String HIGH = Concurrency.subject(ConcurrencyLevel.HIGH, Concurrency.OWN_JAVA);
    private static final String HIGH_ON_JAVA_25 = Concurrency.subject(ConcurrencyLevel.HIGH, Concurrency.JAVA_25);

    private static final List<Bound> ALL = List.of(
            allocated(Body.ONE_KB, 1.15),
            allocated(Body.TWO_HUNDRED_KB, 1.05),
            allocated(Body.TWENTY_MB, 0.8),
            Bound.times(
                    Variant.BASELINE,
                    SmallestHeap.NAME,
                    Body.TWENTY_MB.label(),
                    SmallestHeap.MEASURE,
                    Side.AT_MOST,
                    2.0 / 3),
            Bound.absolute(
                    Concurrency.NAME,
                    LOW,
                    Concurrency.CALLS_PER_SECOND,
                    Side.AT_LEAST,
                    0.9 * CALLS_THAT_FIT_IN_A_SECOND),
            asManyCallsAsTheBaseline(HIGH),
            asManyCallsAsTheBaseline(HIGH_ON_JAVA_25),
            Bound.absolute(Concurrency.NAME, HIGH_ON_JAVA_25, Concurrency.THREADS, Side.AT_MOST, 49),
            ofThePlainRoute(StartUp.MILLISECONDS),
            ofThePlainRoute(StartUp.CLASSES));

    private Bounds() {}

    private static Bound allocated(Body body, double limit) {
        return Bound.times(Variant.BASELINE, Calls.NAME, body.label(), Calls.ALLOCATED, Side.AT_MOST, limit);
    }

    private static Bound asManyCallsAsTheBaseline(String subject) {
        return Bound.times(Variant.BASELINE, Concurrency.NAME, subject, Concurrency.CALLS_PER_SECOND, Side.AT_LEAST, 1);
    }

    private static Bound ofThePlainRoute(String measure) {
        return Bound.times(Variant.PLAIN_ROUTE, StartUp.NAME, StartUp.SUBJECT, measure, Side.AT_MOST, 1.1);
    }

    /** What there is to say of the bounds whose figures were measured. */
    static List<Finding> findings(List<Figure> figures) {
        return ALL.stream()
                .map(bound -> bound.finding(figures))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Fails the run when bounds of allocation were not looked at: a name that was changed must not switch them off. */
    static void requireAllOfAllocation(List<Finding> findings) {
        long found = findings.stream().filter(Bounds::isOfAllocation).count();
        if (found != Body.values().length) {
            throw new IllegalStateException("Only %d bounds of allocation were looked at".formatted(found));
        }
    }

    private static boolean isOfAllocation(Finding finding) {
        return finding.bound().measure().equals(Calls.ALLOCATED);
    }

    /** Fails the run when one was broken that only the component can have broken. */
    static void check(List<Finding> findings) {
        List<Figure> broken = findings.stream()
                .filter(Bounds::isOfAllocation)
                .filter(Finding::breaksByMoreThanATenth)
                .map(Finding::figure)
                .toList();
        if (!broken.isEmpty()) {
            throw new IllegalStateException("Broken by more than a tenth: " + broken);
        }
    }
}
