package io.github.camelpolytomic.internal.client.failure;

import java.time.Duration;

import io.github.camelpolytomic.error.FailureDetailsBuilder;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicJobException;
import io.github.camelpolytomic.error.PolytomicJobFailedException;
import io.github.camelpolytomic.error.PolytomicJobTimeoutException;
import io.github.camelpolytomic.error.PolytomicMalformedResponseException;
import io.github.camelpolytomic.internal.client.call.ApiResponse;
import io.github.camelpolytomic.internal.client.call.Attempt;
import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.client.call.IdempotencyKey;
import io.github.camelpolytomic.internal.text.Excerpts;

/**
 * Creates the exceptions of a wait for a job.
 *
 * @param call the call that started the job
 * @param response its response
 * @param type the type of the job
 * @param id its id
 */
public record JobFailures(Call call, ApiResponse response, String type, String id) {

    /** The service says why the job has failed. */
    public PolytomicException failed(String error) {
        String said = error == null ? null : Excerpts.line(call.mask(error));
        String reason = said == null || said.isEmpty()
                ? "the service gave no reason"
                : Excerpts.withoutFullStop(Excerpts.cut(said, Excerpts.MAX_LENGTH));
        return new PolytomicJobFailedException(
                "%s, which failed: %s%s".formatted(started(), reason, recordedJob()),
                details().outcomeKnown(true).build(),
                id,
                type,
                said);
    }

    /**
     * The job has not ended in time.
     *
     * @param status its last known status; {@code null} if there is none
     * @param lastFailure the failure of the last poll; {@code null} if it succeeded
     */
    public PolytomicException timedOut(Duration timeout, String status, Throwable lastFailure) {
        String last = status == null ? "" : " (last status " + Excerpts.value(status) + ")";
        String because = lastFailure == null ? "" : ". The last poll failed: " + lastFailure.getMessage();
        return new PolytomicJobTimeoutException(
                "%s, which did not end within await %s%s. Go on with getJob%s"
                        .formatted(started(), timeout, last, because),
                unsettled().build(),
                id,
                type,
                lastFailure);
    }

    /** A poll failed, and so would the next. */
    public PolytomicException unreadable(PolytomicException failure) {
        return new PolytomicJobException(
                "%s, but its state is unknown: %s. Go on with getJob"
                        .formatted(started(), Excerpts.withoutFullStop(failure.getMessage())),
                unsettled()
                        .fromIntermediary(failure.isFromIntermediary())
                        .retryAfter(failure.getRetryAfter().orElse(null))
                        .build(),
                id,
                type,
                failure);
    }

    /** The response has no id and type that can be polled. */
    public PolytomicException unusable() {
        return new PolytomicMalformedResponseException(
                "%s returned a job without a usable id and type"
                        .formatted(factory().subject()),
                details().build());
    }

    private String started() {
        return "%s started job %s (%s)".formatted(factory().subject(), Excerpts.value(id), Excerpts.value(type));
    }

    // the job goes on: another call under the same key finds it again
    private FailureDetailsBuilder unsettled() {
        return details().retryable(call.isRepeatable());
    }

    private FailureDetailsBuilder details() {
        return factory().details().statusCode(response.statusCode());
    }

    private ExceptionFactory factory() {
        return new ExceptionFactory(new Attempt(call, response.attempts(), false));
    }

    private String recordedJob() {
        return call.key().origin() == IdempotencyKey.Origin.GIVEN
                ? ". The service repeats this job for the idempotency key "
                        + Excerpts.value(call.key().value())
                        + " for at least 24 hours: use another key for a retry"
                : "";
    }
}
