package io.github.camelpolytomic.internal.producer;

import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.internal.client.CallExecutor;
import io.github.camelpolytomic.internal.client.PolytomicClient;
import io.github.camelpolytomic.internal.client.call.ApiResponse;
import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.json.Content;

/**
 * Makes the calls of one exchange: usually one, or several if the operation or the options of the endpoint require it.
 */
@FunctionalInterface
interface CallStrategy {

    /** Opens the stream of the elements of a response. */
    @FunctionalInterface
    interface Opening {
        StreamingBody.Source of(ApiResponse response) throws PolytomicException;
    }

    /** Makes one call. */
    CallStrategy ONE_CALL = (call, client, executor, callback) -> executor.make(call, Duration.ZERO, callback);

    /** Makes one call and streams the elements of its response. */
    static CallStrategy streaming(Opening source) {
        return (call, client, executor, callback) -> executor.make(call, Duration.ZERO, (response, failure) -> {
            if (failure != null) {
                callback.accept(null, failure);
                return;
            }
            ApiResponse streamed;
            try {
                Content body = new Content(new StreamingBody(source.of(response)), "", Map.of());
                streamed = new ApiResponse(body, response.statusCode(), response.servedVersion(), response.attempts());
            } catch (PolytomicException | RuntimeException | Error e) {
                callback.accept(null, e);
                return;
            }
            callback.accept(streamed, null);
        });
    }

    /**
     * Starts with this call.
     *
     * @param executor makes the calls
     * @param callback receives the response or the failure, exactly once
     */
    void run(Call call, PolytomicClient client, CallExecutor executor, BiConsumer<ApiResponse, Throwable> callback);
}
