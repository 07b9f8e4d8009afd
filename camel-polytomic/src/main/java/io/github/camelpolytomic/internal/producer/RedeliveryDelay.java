package io.github.camelpolytomic.internal.producer;

import java.time.Duration;
import java.util.Optional;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicRateLimitException;

/**
 * Has the route's error handler wait as long as the service asks for, where that is wanted.
 *
 * @param longest the upper bound; empty when the error handler keeps to its own delays
 */
public record RedeliveryDelay(Optional<Duration> longest) {

    void afterSuccess(Message message) {
        if (longest.isPresent()) {
            message.removeHeader(Exchange.REDELIVERY_DELAY);
        }
    }

    void afterFailure(Message message, Throwable failure) {
        if (longest.isPresent()) {
            message.removeHeader(Exchange.REDELIVERY_DELAY);
            asked(failure)
                    .map(asked -> Math.min(asked.toMillis(), longest.get().toMillis()))
                    .ifPresent(delay -> message.setHeader(Exchange.REDELIVERY_DELAY, delay));
        }
    }

    // whoever is refused for coming too often has not been acted on, so that the route may always repeat it
    private static Optional<Duration> asked(Throwable failure) {
        return failure instanceof PolytomicException known
                        && (known.isRetryable() || known instanceof PolytomicRateLimitException)
                ? known.getRetryAfter()
                : Optional.empty();
    }
}
