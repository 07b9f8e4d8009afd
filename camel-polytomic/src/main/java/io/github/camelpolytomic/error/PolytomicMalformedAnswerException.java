package io.github.camelpolytomic.error;

/**
 * The service said yes (2xx), but the body is not what the API promises: an HTML page, nothing, other JSON, or JSON that
 * breaks off.
 */
public class PolytomicMalformedAnswerException extends PolytomicException {

    private static final long serialVersionUID = 1L;

    public PolytomicMalformedAnswerException(String message, FailureDetails details) {
        super(message, details);
    }

    public PolytomicMalformedAnswerException(String message, FailureDetails details, Throwable cause) {
        super(message, details, cause);
    }
}
