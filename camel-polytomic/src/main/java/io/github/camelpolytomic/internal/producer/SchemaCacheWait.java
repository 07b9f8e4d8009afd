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
import io.github.camelpolytomic.internal.client.Trampoline;
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
 * Makes a call that needs the schemas of a source in the service's cache. It polls the state of the cache, then makes
 * the call, and polls again if the service responds that the cache is not ready.
 *
 * @param source the member of the request that names the connection
 * @param timeout timeout of the wait for the cache
 * @param clock time in nanoseconds
 */
record SchemaCacheWait(String source, Duration timeout, LongSupplier clock) implements CallStrategy {

    private static final Operation STATUS = BulkSyncOperations.BULK_SOURCE_STATUS;
    private static final ResponseReader STATUS_READER = ResponseReader.of(STATUS, OutputForm.RECORD);
    private static final Set<String> READY = Set.of(CacheStatus.FRESH, CacheStatus.CACHED);

    @Override
    public void run(
            Call call, PolytomicClient client, CallExecutor executor, BiConsumer<ApiResponse, Throwable> callback) {
        Call status;
        try {
            status = status(call);
        } catch (IllegalArgumentException e) {
            String operation = call.request().operation().name();
            callback.accept(
                    null,
                    new PolytomicValidationException(
                            operation + " cannot wait for the schemas of its source: member " + source
                                    + " is not a connection id",
                            FailureDetails.beforeSending(operation),
                            e));
            return;
        }
        new Waiting(call, status, executor, callback).start();
    }

    private Call status(Call call) {
        Map<Parameter, Object> connection =
                Map.of(STATUS.parameters().get(0), call.request().member(source));
        return call.withRequest(ApiRequest.of(STATUS, call.request().version(), connection))
                .withReader(STATUS_READER)
                .withKey(IdempotencyKey.NONE);
    }

    // a cache that was never filled has no timestamps; the API documents only the statuses fresh and cached
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

    /** A call that waits for the cache. */
    private final class Waiting {

        private final CallExecutor executor;
        private final BiConsumer<ApiResponse, Throwable> callback;
        private final Call status;
        private final Trampoline trampoline = new Trampoline();
        private final PollDelays delays = new PollDelays(timeout, clock);
        private Call call;

        Waiting(Call call, Call status, CallExecutor executor, BiConsumer<ApiResponse, Throwable> callback) {
            this.call = call;
            this.status = status;
            this.executor = executor;
            this.callback = callback;
        }

        void start() {
            trampoline.then(() -> executor.make(status, Duration.ZERO, this::onPolled));
        }

        private void onPolled(ApiResponse response, Throwable failure) {
            if (failure != null && !TransientFailures.isTransient(failure)) {
                callback.accept(null, failure);
            } else if (delays.isExpired()
                    || failure == null
                            && isReady((BulkSourceStatus) response.content().value())) {
                // after the deadline too, because the service decides whether the cache is sufficient
                trampoline.then(() -> executor.make(call, Duration.ZERO, this::onCalled));
            } else {
                pollLater();
            }
        }

        private void onCalled(ApiResponse response, Throwable failure) {
            // under the user's key, the service would repeat its refusal
            boolean canRetry = call.key().origin() != IdempotencyKey.Origin.GIVEN && !delays.isExpired();
            if (canRetry && failure instanceof PolytomicSchemaCacheException) {
                call = call.key() == IdempotencyKey.NONE ? call : call.withKey(IdempotencyKey.made());
                pollLater();
            } else {
                callback.accept(response, failure);
            }
        }

        private void pollLater() {
            Duration delay = delays.next();
            trampoline.then(() -> executor.make(status, delay, this::onPolled));
        }
    }
}
