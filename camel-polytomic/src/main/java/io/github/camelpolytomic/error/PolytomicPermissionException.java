package io.github.camelpolytomic.error;

/**
 * The service knows the credentials, but they may not do this (403).
 */
public class PolytomicPermissionException extends PolytomicException {

    private static final long serialVersionUID = 1L;

    public PolytomicPermissionException(String message, FailureDetails details) {
        super(message, details);
    }
}
