package io.github.camelpolytomic.internal.connection;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

import io.github.camelpolytomic.internal.client.call.Account;
import io.github.camelpolytomic.internal.client.call.RateLimiter;

/** The rate limiters of a component's accounts. */
public final class RateLimiters {

    private final int requestsPerMinute;
    private final LongSupplier clock;
    private final Map<Account, RateLimiter> limiters = new ConcurrentHashMap<>();

    /** @param requestsPerMinute 0 for no limit */
    public RateLimiters(int requestsPerMinute, LongSupplier clock) {
        if (requestsPerMinute < 0) {
            throw new IllegalArgumentException(
                    "Option requestsPerMinute must be 0 (no limit) or more, not " + requestsPerMinute);
        }
        this.requestsPerMinute = requestsPerMinute;
        this.clock = clock;
    }

    public RateLimiter of(Account account) {
        return requestsPerMinute == 0
                ? RateLimiter.UNLIMITED
                : limiters.computeIfAbsent(account, missing -> RateLimiter.perMinute(requestsPerMinute, clock));
    }
}
