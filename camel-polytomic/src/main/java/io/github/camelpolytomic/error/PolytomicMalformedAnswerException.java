package io.github.camelpolytomic.error;

/**
 * The service said yes (2xx), but the body is not what the API promises: an HTML page, nothing, other JSON, JSON that
 * breaks off or goes beyond a limit of the JSON reader, an id that no path can hold, or a list without an end.
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
