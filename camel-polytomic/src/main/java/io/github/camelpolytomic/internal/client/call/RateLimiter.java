package io.github.camelpolytomic.internal.client.call;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Limits the requests of an account per minute. It spaces them evenly, first come, first served.
 *
 * <p>Even spacing suits a service that counts in fixed windows, in sliding windows or with a leaky bucket.
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
     * Returns a rate limiter for this number of requests per minute.
     *
     * @param clock returns the time in nanoseconds
     */
    public static RateLimiter perMinute(int requests, LongSupplier clock) {
        return new RateLimiter(TimeUnit.MINUTES.toNanos(1) / requests, clock);
    }

    /**
     * Reserves the next free slot, if its delay is less than the maximum.
     *
     * @return the delay of the slot; if it is not less than {@code maxDelay}, nothing was reserved
     */
    public synchronized Duration reserve(Duration maxDelay) {
        if (interval == 0) {
            return Duration.ZERO;
        }
        long now = clock.getAsLong();
        long wait = Math.max(0, next - now);
        if (wait < maxDelay.toNanos()) {
            next = now + wait + interval;
        }
        return Duration.ofNanos(wait);
    }
}
