package io.github.camelpolytomic.error;

/**
 * The service rejected the credentials (401).
 */
public class PolytomicAuthenticationException extends PolytomicException {

    private static final long serialVersionUID = 1L;

    public PolytomicAuthenticationException(String message, FailureDetails details) {
        super(message, details);
    }
}
