package io.github.camelpolytomic.error;

import java.io.Serializable;
import java.time.Duration;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Details of a failed call. Internal: use the getters of {@link PolytomicException}.
 *
 * @param operation name of the operation
 * @param statusCode HTTP status of the last response; 0 if there was none
 * @param errorKey the service's error key, or {@code null}
 * @param serviceMessage the service's error message, or {@code null}
 * @param requestId the response's request id, or {@code null}
 * @param responseBody the beginning of the response body, or {@code null}
 * @param attempts number of attempts
 * @param retryable whether a retry may succeed and is safe
 * @param outcomeKnown whether the outcome of the request is known
 * @param fromIntermediary whether the response is an intermediary's
 * @param retryAfter the delay before the next attempt, or {@code null}
 * @param idempotencyKey the idempotency key of the request, or {@code null}
 * @param pageToken token of the requested page, or {@code null}
 */
@RecordBuilder
public record FailureDetails(
        String operation,
        int statusCode,
        String errorKey,
        String serviceMessage,
        String requestId,
        String responseBody,
        int attempts,
        boolean retryable,
        boolean outcomeKnown,
        boolean fromIntermediary,
        Duration retryAfter,
        String idempotencyKey,
        String pageToken)
        implements Serializable {

    /** Returns the details of a failure before anything was sent. */
    public static FailureDetails beforeSending(String operation) {
        return FailureDetailsBuilder.builder()
                .operation(operation)
                .outcomeKnown(true)
                .build();
    }
}
