package io.github.camelpolytomic.error;

/**
 * The check of {@code preflight=true} failed: the sync is not active, or one of its connections is broken. The message
 * contains the service's own text. Nothing was started.
 */
public class PolytomicPreflightException extends PolytomicException {

    private static final long serialVersionUID = 1L;

    public PolytomicPreflightException(String message, FailureDetails details) {
        super(message, details);
    }
}
