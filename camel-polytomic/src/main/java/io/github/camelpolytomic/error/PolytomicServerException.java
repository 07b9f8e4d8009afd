package io.github.camelpolytomic.error;

/**
 * The service failed (5xx).
 */
public class PolytomicServerException extends PolytomicException {

    private static final long serialVersionUID = 1L;

    public PolytomicServerException(String message, FailureDetails details) {
        super(message, details);
    }
}
