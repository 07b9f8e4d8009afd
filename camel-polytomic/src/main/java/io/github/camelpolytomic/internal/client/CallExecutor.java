package io.github.camelpolytomic.internal.client;

import java.time.Duration;
import java.util.function.BiConsumer;

import io.github.camelpolytomic.internal.client.call.ApiResponse;
import io.github.camelpolytomic.internal.client.call.Call;

/** A way to make calls. */
@FunctionalInterface
public interface CallExecutor {

    /**
     * Makes the call.
     *
     * @param delay how long to wait before it; the call's time begins afterwards
     * @param whenDone gets the answer or what went wrong, exactly once
     */
    void make(Call call, Duration delay, BiConsumer<ApiResponse, Throwable> whenDone);
}
