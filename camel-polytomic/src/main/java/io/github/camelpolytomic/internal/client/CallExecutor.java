package io.github.camelpolytomic.internal.client;

import java.time.Duration;
import java.util.function.BiConsumer;

import io.github.camelpolytomic.internal.client.call.ApiResponse;
import io.github.camelpolytomic.internal.client.call.Call;

/** Makes calls, on threads of its choice. */
@FunctionalInterface
public interface CallExecutor {

    /**
     * Makes the call.
     *
     * @param delay the delay before the call; the call's timeout starts after it
     * @param callback receives the response or the failure, exactly once
     */
    void make(Call call, Duration delay, BiConsumer<ApiResponse, Throwable> callback);
}
