package io.github.camelpolytomic.error;

/**
 * The service is in a state in which it cannot do this (409).
 */
public class PolytomicConflictException extends PolytomicException {

    private static final long serialVersionUID = 1L;

    public PolytomicConflictException(String message, FailureDetails details) {
        super(message, details);
    }
}
