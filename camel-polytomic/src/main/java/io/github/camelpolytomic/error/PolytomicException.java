package io.github.camelpolytomic.error;

import java.time.Duration;
import java.util.Optional;

import org.apache.camel.CamelException;

/**
 * A call to Polytomic that did not give what was asked for.
 *
 * <p>Thrown as it is for a status that has no class of its own, such as a redirect, which is never followed. The message
 * says which operation failed on what, what the service said and what to do; neither it nor anything else here holds a
 * credential.
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

    /** HTTP status of the last answer; 0 when there was none. */
    public int getStatusCode() {
        return details.statusCode();
    }

    /** The service's own word for the error ({@code key}); {@code null} when it gave none. */
    public String getErrorKey() {
        return details.errorKey();
    }

    /** The service's own text; {@code null} when it gave none. */
    public String getServiceMessage() {
        return details.serviceMessage();
    }

    /** The answer's {@code X-Request-Id}, to be named to the service's support; {@code null} when it gave none. */
    public String getRequestId() {
        return details.requestId();
    }

    /** The beginning of the answer's body as it came, credentials masked; {@code null} when there was none. */
    public String getResponseBody() {
        return details.responseBody();
    }

    /** How often the request was sent, or tried to; 0 when nothing left. */
    public int getAttempts() {
        return details.attempts();
    }

    /** Whether the same call may succeed later and does no harm when it is repeated. */
    public boolean isRetryable() {
        return details.retryable();
    }

    /**
     * Whether it is certain what became of the request at the service. When it is not, the service may have done what was
     * asked, or may still do it.
     */
    public boolean isOutcomeKnown() {
        return details.outcomeKnown();
    }

    /**
     * Whether the answer shows no sign of the service, so that something in between has spoken in its place, such as a gateway,
     * a proxy or a sign-in page. It proves nothing about what was asked for.
     */
    public boolean isFromIntermediary() {
        return details.fromIntermediary();
    }

    /**
     * How long the service asks to wait before the next try ({@code Retry-After}), when it does, or how long the budget of
     * {@code requestsPerMinute} is used up.
     */
    public Optional<Duration> getRetryAfter() {
        return Optional.ofNullable(details.retryAfter());
    }

    /** The idempotency key that the request carried; a call with the same key and request never acts twice. */
    public Optional<String> getIdempotencyKey() {
        return Optional.ofNullable(details.idempotencyKey());
    }

    /** The page of a list that could not be read: given as option {@code pageToken}, the list goes on there. */
    public Optional<String> getPageToken() {
        return Optional.ofNullable(details.pageToken());
    }
}
