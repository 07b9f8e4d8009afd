package io.github.camelpolytomic.client;

import java.time.Duration;
import java.util.function.BiConsumer;

/** A way to make calls. */
@FunctionalInterface
public interface Caller {

    /**
     * Makes the call.
     *
     * @param delay how long to wait before it; the call's time begins afterwards
     * @param whenDone gets the answer or what went wrong, exactly once
     */
    void make(Call call, Duration delay, BiConsumer<Answer, Throwable> whenDone);
}
