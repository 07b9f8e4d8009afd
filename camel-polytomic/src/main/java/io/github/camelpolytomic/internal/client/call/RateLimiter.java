package io.github.camelpolytomic.internal.client.call;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How many requests an account may send: so many a minute, evenly spread, in the order in which they ask.
 *
 * <p>Evenly, because then it hardly matters how the service counts: by the minute, over the last sixty seconds, or drop by
 * drop.
 */
public final class RateLimiter {

    /** No limit. */
    public static final RateLimiter UNLIMITED = new RateLimiter(0, () -> 0);

    private final long interval;
    private final LongSupplier clock;
    private long next;

    private RateLimiter(long interval, LongSupplier clock) {
        this.interval = interval;
        this.clock = clock;
        this.next = clock.getAsLong();
    }

    /**
     * A budget of so many requests a minute.
     *
     * @param clock tells the time in nanoseconds
     */
    public static RateLimiter perMinute(int requests, LongSupplier clock) {
        return new RateLimiter(TimeUnit.MINUTES.toNanos(1) / requests, clock);
    }

    /**
     * Takes the next free place, if it comes before so much time has gone.
     *
     * @return how long to wait for it; when that is not less than {@code longest}, no place was taken
     */
    public synchronized Duration take(Duration longest) {
        if (interval == 0) {
            return Duration.ZERO;
        }
        long now = clock.getAsLong();
        long wait = Math.max(0, next - now);
        if (wait < longest.toNanos()) {
            next = now + wait + interval;
        }
        return Duration.ofNanos(wait);
    }
}
