package io.github.camelpolytomic.error;

/**
 * The request is not one that the service takes: the service said so (400, 422), or it was seen before anything was
 * sent, in which case {@link #getStatusCode()} is 0 and {@link #getAttempts()} is 0.
 */
public class PolytomicValidationException extends PolytomicException {

    private static final long serialVersionUID = 1L;

    public PolytomicValidationException(String message, FailureDetails details) {
        super(message, details);
    }

    public PolytomicValidationException(String message, FailureDetails details, Throwable cause) {
        super(message, details, cause);
    }
}
