package io.github.camelpolytomic.benchmark.concurrency;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;

/** The latencies of calls, in steps of a tenth of a millisecond. */
final class LatencyHistogram {

    private static final long STEP = TimeUnit.MICROSECONDS.toNanos(100);
    private static final double STEPS_OF_A_MILLISECOND = 10;
    private static final int SIXTY_SECONDS = 600_000;

    private final AtomicIntegerArray byDuration = new AtomicIntegerArray(SIXTY_SECONDS);
    private final LongAdder count = new LongAdder();

    void add(long nanos) {
        byDuration.incrementAndGet((int) Math.min(nanos / STEP, SIXTY_SECONDS - 1));
        count.increment();
    }

    long count() {
        return count.sum();
    }

    /** The percentile in milliseconds; a share of 0.99 is the 99th. */
    double milliseconds(double share) {
        long quicker = (long) (count() * share);
        int step = 0;
        for (long seen = byDuration.get(0); seen <= quicker && step < SIXTY_SECONDS - 1; seen += byDuration.get(step)) {
            step++;
        }
        return step / STEPS_OF_A_MILLISECOND;
    }
}
