package io.github.camelpolytomic.internal.producer;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

import io.github.camelpolytomic.error.FailureDetails;
import io.github.camelpolytomic.error.PolytomicSchemaCacheException;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.internal.client.CallExecutor;
import io.github.camelpolytomic.internal.client.PolytomicClient;
import io.github.camelpolytomic.internal.client.call.ApiRequest;
import io.github.camelpolytomic.internal.client.call.ApiResponse;
import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.client.call.IdempotencyKey;
import io.github.camelpolytomic.internal.client.failure.TransientFailures;
import io.github.camelpolytomic.internal.json.OutputForm;
import io.github.camelpolytomic.internal.json.ResponseReader;
import io.github.camelpolytomic.internal.operation.BulkSyncOperations;
import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.operation.Parameter;
import io.github.camelpolytomic.model.schemas.BulkSourceStatus;
import io.github.camelpolytomic.model.schemas.CacheStatus;

/**
 * Makes a call that needs the schemas of a source once the service has them in its cache: polls the state of the cache, then
 * makes the call, and polls again should the service say that it was too early.
 *
 * @param source the member of the request that names the connection
 * @param longest how long to wait for the cache
 * @param clock tells the time in nanoseconds
 */
record SchemaCacheWait(String source, Duration longest, LongSupplier clock) implements CallStrategy {

    private static final Operation STATUS = BulkSyncOperations.BULK_SOURCE_STATUS;
    private static final ResponseReader STATUS_READER = ResponseReader.of(STATUS, OutputForm.RECORD);
    private static final Set<String> READY = Set.of(CacheStatus.FRESH, CacheStatus.CACHED);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    @Override
    public void run(
            Call call, PolytomicClient client, CallExecutor caller, BiConsumer<ApiResponse, Throwable> whenDone) {
        Call status;
        try {
            status = status(call);
        } catch (IllegalArgumentException e) {
            String operation = call.request().operation().name();
            whenDone.accept(
                    null,
                    new PolytomicValidationException(
                            operation + " cannot wait for the schemas of its source: member " + source
                                    + " is no id of a connection",
                            FailureDetails.beforeSending(operation),
                            e));
            return;
        }
        new Waiting(call, status, caller, whenDone).begin();
    }

    private Call status(Call call) {
        Map<Parameter, Object> connection =
                Map.of(STATUS.parameters().get(0), call.request().member(source));
        return call.withRequest(ApiRequest.of(STATUS, call.request().version(), connection))
                .withReader(STATUS_READER)
                .withKey(IdempotencyKey.NONE);
    }

    // a cache that was never filled has no times, whatever its state is called; texts name fresh and cached
    private static boolean isReady(BulkSourceStatus status) {
        if (status.cacheStatus() != null && READY.contains(status.cacheStatus())) {
            return true;
        }
        boolean refreshing = CacheStatus.REFRESHING.equals(status.cacheStatus());
        return status.lastRefreshFinished() != null
                && (!refreshing
                        || status.lastRefreshStarted() != null
                                && status.lastRefreshFinished().isAfter(status.lastRefreshStarted()));
    }

    /** One call that waits. */
    private final class Waiting {

        private final CallExecutor caller;
        private final BiConsumer<ApiResponse, Throwable> whenDone;
        private final Call status;
        private final Trampoline steps = new Trampoline();
        private final long deadline = clock.getAsLong() + longest.toNanos();
        private Call call;
        private Duration pause = FIRST_PAUSE;

        Waiting(Call call, Call status, CallExecutor caller, BiConsumer<ApiResponse, Throwable> whenDone) {
            this.call = call;
            this.status = status;
            this.caller = caller;
            this.whenDone = whenDone;
        }

        void begin() {
            steps.then(() -> caller.make(status, Duration.ZERO, this::polled));
        }

        private void polled(ApiResponse answer, Throwable failure) {
            if (failure != null && !TransientFailures.isOne(failure)) {
                whenDone.accept(null, failure);
            } else if (isLate()
                    || failure == null
                            && isReady((BulkSourceStatus) answer.content().value())) {
                // when it is late too: the service knows best whether it can do what is asked
                steps.then(() -> caller.make(call, Duration.ZERO, this::called));
            } else {
                pollLater();
            }
        }

        private void called(ApiResponse answer, Throwable failure) {
            // the service gives the same refusal for the user's key again
            boolean again = call.key().origin() != IdempotencyKey.Origin.GIVEN && !isLate();
            if (again && failure instanceof PolytomicSchemaCacheException) {
                call = call.key() == IdempotencyKey.NONE ? call : call.withKey(IdempotencyKey.made());
                pollLater();
            } else {
                whenDone.accept(answer, failure);
            }
        }

        private boolean isLate() {
            return clock.getAsLong() >= deadline;
        }

        private void pollLater() {
            Duration left = Duration.ofNanos(Math.max(1, deadline - clock.getAsLong()));
            Duration delay = pause.compareTo(left) < 0 ? pause : left;
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            steps.then(() -> caller.make(status, delay, this::polled));
        }
    }
}
