package io.github.camelpolytomic.error;

import java.io.Serializable;
import java.time.Duration;

import io.soabase.recordbuilder.core.RecordBuilder;

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
 * @param outcomeKnown whether it is certain what became of the request at the service
 * @param fromIntermediary whether the answer shows no sign of the service
 * @param retryAfter how long the service asks to wait, or {@code null}
 * @param idempotencyKey the key that the request carried, or {@code null}
 * @param pageToken the page that was asked for, or {@code null}
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

    /** A failure before anything was sent. */
    public static FailureDetails beforeSending(String operation) {
        return FailureDetailsBuilder.builder()
                .operation(operation)
                .outcomeKnown(true)
                .build();
    }
}
