package io.github.camelpolytomic.internal.producer;

import java.time.Duration;
import java.util.Optional;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicRateLimitException;

/**
 * Passes the delay that the service requests to the route's error handler, if enabled.
 *
 * @param maximum the upper bound; empty if the error handler uses its own delays
 */
public record RedeliveryDelay(Optional<Duration> maximum) {

    void afterSuccess(Message message) {
        if (maximum.isPresent()) {
            message.removeHeader(Exchange.REDELIVERY_DELAY);
        }
    }

    void afterFailure(Message message, Throwable failure) {
        if (maximum.isPresent()) {
            message.removeHeader(Exchange.REDELIVERY_DELAY);
            requested(failure)
                    .map(delay -> Math.min(delay.toMillis(), maximum.get().toMillis()))
                    .ifPresent(delay -> message.setHeader(Exchange.REDELIVERY_DELAY, delay));
        }
    }

    // a call that exceeds the rate limit was not processed, so the route may always retry it
    private static Optional<Duration> requested(Throwable failure) {
        return failure instanceof PolytomicException known
                        && (known.isRetryable() || known instanceof PolytomicRateLimitException)
                ? known.getRetryAfter()
                : Optional.empty();
    }
}
