package io.github.camelpolytomic.internal.producer;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The delays between the polls of a wait: each is twice the one before, and none exceeds the deadline. */
final class PollDelays {

    private static final Duration MIN = Duration.ofMillis(500);
    private static final Duration MAX = Duration.ofSeconds(10);

    private final LongSupplier clock;
    private final long deadline;
    private Duration next = MIN;

    /**
     * Starts now.
     *
     * @param timeout timeout of the wait
     * @param clock time in nanoseconds
     */
    PollDelays(Duration timeout, LongSupplier clock) {
        this.clock = clock;
        this.deadline = clock.getAsLong() + timeout.toNanos();
    }

    /** Whether the wait has timed out. */
    boolean isExpired() {
        return clock.getAsLong() >= deadline;
    }

    /** Returns the delay before the next poll. */
    Duration next() {
        Duration remaining = Duration.ofNanos(Math.max(1, deadline - clock.getAsLong()));
        Duration delay = next.compareTo(remaining) < 0 ? next : remaining;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(MAX) < 0 ? doubled : MAX;
        return delay;
    }
}
