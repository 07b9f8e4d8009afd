package io.github.camelpolytomic.error;

import java.time.Duration;
import java.util.Optional;

import org.apache.camel.CamelException;

/**
 * A call to Polytomic failed.
 *
 * <p>Thrown itself for a status without a class of its own, such as a redirect, which is never followed, and for a query
 * that has no rows to stream. The message names the operation, its target, the service's response and the fix. No part of
 * the exception contains credentials.
 */
public class PolytomicException extends CamelException {

    private static final long serialVersionUID = 1L;

    private final FailureDetails details;

    public PolytomicException(String message, FailureDetails details) {
        this(message, details, null);
    }

    public PolytomicException(String message, FailureDetails details, Throwable cause) {
        super(message, cause);
        this.details = details;
    }

    /** Name of the operation, such as {@code bulkSource}. */
    public String getOperation() {
        return details.operation();
    }

    /** HTTP status of the last response; 0 if there was none. */
    public int getStatusCode() {
        return details.statusCode();
    }

    /** The service's error key ({@code key}); {@code null} if absent. */
    public String getErrorKey() {
        return details.errorKey();
    }

    /** The service's error message; {@code null} if absent. */
    public String getServiceMessage() {
        return details.serviceMessage();
    }

    /** The response's {@code X-Request-Id}, for the service's support; {@code null} if absent. */
    public String getRequestId() {
        return details.requestId();
    }

    /** The beginning of the raw response body, with masked credentials; {@code null} if there was none. */
    public String getResponseBody() {
        return details.responseBody();
    }

    /** Number of attempts; 0 if nothing was sent. */
    public int getAttempts() {
        return details.attempts();
    }

    /** Whether a retry may succeed and is safe. */
    public boolean isRetryable() {
        return details.retryable();
    }

    /**
     * Whether the outcome of the request is known. If not, the service may have acted on the request, or may still do
     * so.
     */
    public boolean isOutcomeKnown() {
        return details.outcomeKnown();
    }

    /**
     * Whether the response is an intermediary's, such as a gateway, a proxy or a sign-in page, because it shows no sign
     * of the service. It proves nothing about the requested resource.
     */
    public boolean isFromIntermediary() {
        return details.fromIntermediary();
    }

    /**
     * Delay before the next attempt: the service's {@code Retry-After}, or the time until the rate limit
     * {@code requestsPerMinute} allows another request.
     */
    public Optional<Duration> getRetryAfter() {
        return Optional.ofNullable(details.retryAfter());
    }

    /** Idempotency key of the request. The service never acts twice on the same key and request. */
    public Optional<String> getIdempotencyKey() {
        return Optional.ofNullable(details.idempotencyKey());
    }

    /** Token of the page that could not be read. Set it as option {@code pageToken} to resume the list there. */
    public Optional<String> getPageToken() {
        return Optional.ofNullable(details.pageToken());
    }
}
