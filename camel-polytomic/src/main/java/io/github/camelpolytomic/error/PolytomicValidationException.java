package io.github.camelpolytomic.error;

/**
 * The request is invalid: the service rejected it (400, 422), or the component did before sending it, in which case
 * {@link #getStatusCode()} and {@link #getAttempts()} are 0.
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
