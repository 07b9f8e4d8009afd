package io.github.camelpolytomic.error;

/**
 * What the call is about does not exist, or not for these credentials (404).
 */
public class PolytomicNotFoundException extends PolytomicException {

    private static final long serialVersionUID = 1L;

    public PolytomicNotFoundException(String message, FailureDetails details) {
        super(message, details);
    }
}
