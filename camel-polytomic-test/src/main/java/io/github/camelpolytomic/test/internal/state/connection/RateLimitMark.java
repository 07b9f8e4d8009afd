package io.github.camelpolytomic.test.internal.state.connection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;

/** The observation that a connected system is limiting calls. It expires unless it is renewed. */
public final class RateLimitMark {

    private final Clock clock;
    private Instant since = Instant.MIN;
    private Instant expires = Instant.MIN;

    RateLimitMark(Clock clock) {
        this.clock = clock;
    }

    /** Marks the system as limiting calls for at least this time. */
    public synchronized void renew(Duration time) {
        Instant now = clock.instant();
        since = isActive(now) ? since : now;
        Instant later = now.plus(time);
        expires = later.isAfter(expires) ? later : expires;
    }

    /** The contract's ConnectionResponseSchemaRateLimit. */
    synchronized ObjectNode json() {
        boolean isActive = isActive(clock.instant());
        return Json.object()
                .put("currently_limited", isActive)
                .put("expires_at", isActive ? expires.toString() : null)
                .put("limited_since", isActive ? since.toString() : null);
    }

    private boolean isActive(Instant now) {
        return expires.isAfter(now);
    }
}
