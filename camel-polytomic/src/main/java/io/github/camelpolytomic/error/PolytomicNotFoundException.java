package io.github.camelpolytomic.error;

/**
 * The resource does not exist, or is not visible to these credentials (404).
 */
public class PolytomicNotFoundException extends PolytomicException {

    private static final long serialVersionUID = 1L;

    public PolytomicNotFoundException(String message, FailureDetails details) {
        super(message, details);
    }
}
