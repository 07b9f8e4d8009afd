package io.github.camelpolytomic.error;

/**
 * What {@code preflight=true} looked at is not fit for a run: the sync is not active, or one of its connections is broken. The
 * message holds the service's own text; nothing was started.
 */
public class PolytomicPreflightException extends PolytomicException {

    private static final long serialVersionUID = 1L;

    public PolytomicPreflightException(String message, FailureDetails details) {
        super(message, details);
    }
}
