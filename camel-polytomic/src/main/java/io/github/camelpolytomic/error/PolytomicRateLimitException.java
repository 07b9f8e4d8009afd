package io.github.camelpolytomic.error;

/**
 * Too many calls: the service said so (429), or {@code requestsPerMinute} did, in which case {@link #getStatusCode()} is 0.
 * {@link #getRetryAfter()} says how long to wait, when it is known.
 */
public class PolytomicRateLimitException extends PolytomicException {

    private static final long serialVersionUID = 1L;

    public PolytomicRateLimitException(String message, FailureDetails details) {
        super(message, details);
    }
}
