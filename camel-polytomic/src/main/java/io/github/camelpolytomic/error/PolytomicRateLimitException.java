package io.github.camelpolytomic.error;

/**
 * Too many calls (429). {@link #getRetryAfter()} says how long the service asks to wait, when it does.
 */
public class PolytomicRateLimitException extends PolytomicException {

    private static final long serialVersionUID = 1L;

    public PolytomicRateLimitException(String message, FailureDetails details) {
        super(message, details);
    }
}
