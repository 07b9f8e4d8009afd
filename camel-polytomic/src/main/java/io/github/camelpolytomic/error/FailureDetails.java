package io.github.camelpolytomic.error;

import java.io.Serializable;
import java.time.Duration;

/**
 * What is known of a failed call. Internal: read it through the getters of {@link PolytomicException}.
 *
 * @param operation name of the operation
 * @param statusCode HTTP status of the last answer; 0 when there was none
 * @param errorKey the service's own word for the error, or {@code null}
 * @param serviceMessage the service's own text, or {@code null}
 * @param requestId the answer's request id, or {@code null}
 * @param responseBody the beginning of the answer's body, or {@code null}
 * @param attempts how often the request was sent, or tried to
 * @param retryable whether the same call may succeed later and does no harm when it is repeated
 * @param retryAfter how long the service asks to wait, or {@code null}
 */
public record FailureDetails(
        String operation,
        int statusCode,
        String errorKey,
        String serviceMessage,
        String requestId,
        String responseBody,
        int attempts,
        boolean retryable,
        Duration retryAfter)
        implements Serializable {

    /** A failure without an answer. */
    public static FailureDetails withoutAnswer(String operation, int attempts, boolean retryable) {
        return new FailureDetails(operation, 0, null, null, null, null, attempts, retryable, null);
    }
}
