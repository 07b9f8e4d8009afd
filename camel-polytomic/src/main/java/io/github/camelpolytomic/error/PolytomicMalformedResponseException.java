package io.github.camelpolytomic.error;

/**
 * The call succeeded (2xx), but the body does not match the API: an HTML page, an empty body, unexpected JSON, JSON
 * that is truncated or exceeds a limit of the JSON reader, an id that cannot be part of a path, or a list that never
 * ends.
 */
public class PolytomicMalformedResponseException extends PolytomicException {

    private static final long serialVersionUID = 1L;

    public PolytomicMalformedResponseException(String message, FailureDetails details) {
        super(message, details);
    }

    public PolytomicMalformedResponseException(String message, FailureDetails details, Throwable cause) {
        super(message, details, cause);
    }
}
