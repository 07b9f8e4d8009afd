package io.github.camelpolytomic.error;

/**
 * A rate limit was exceeded: that of the service (429), or {@code requestsPerMinute}, in which case
 * {@link #getStatusCode()} is 0. {@link #getRetryAfter()} returns the delay, if known.
 */
public class PolytomicRateLimitException extends PolytomicException {

    private static final long serialVersionUID = 1L;

    public PolytomicRateLimitException(String message, FailureDetails details) {
        super(message, details);
    }
}
