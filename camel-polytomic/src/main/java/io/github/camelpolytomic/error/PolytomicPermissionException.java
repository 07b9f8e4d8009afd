package io.github.camelpolytomic.error;

/**
 * The credentials are valid, but lack the permission for this operation (403).
 */
public class PolytomicPermissionException extends PolytomicException {

    private static final long serialVersionUID = 1L;

    public PolytomicPermissionException(String message, FailureDetails details) {
        super(message, details);
    }
}
