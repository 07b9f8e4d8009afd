package io.github.camelpolytomic.test.internal.contract;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A token bucket that refills evenly. */
public final class RateLimiter {

    private final Clock clock;
    private final int perMinute;
    private double tokens;
    private Instant filled;

    /** @param perMinute the size of the bucket; 0 for no limit */
    public RateLimiter(Clock clock, int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
        this.tokens = perMinute;
        this.filled = clock.instant();
    }

    public synchronized void refill() {
        tokens = perMinute;
    }

    /** Takes a token, or returns the seconds until one is available. */
    public synchronized Optional<Long> acquire() {
        if (perMinute == 0) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        tokens = Math.min(perMinute, tokens + Duration.between(filled, now).toNanos() / 60e9 * perMinute);
        filled = now;
        if (tokens >= 1) {
            tokens--;
            return Optional.empty();
        }
        return Optional.of(Math.max(1, (long) Math.ceil((1 - tokens) * 60 / perMinute)));
    }
}
