package io.github.camelpolytomic.internal.client;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.internal.client.call.ApiResponse;
import io.github.camelpolytomic.internal.client.call.Call;

/** A call with its attempts and delays; it has a timeout, and is aborted when the client is closed. */
final class AsyncCall implements DeadlineQueue.Entry {

    private final ActiveCalls active;
    private final ClientExecutors executors;
    private final Duration delay;
    private final CallAttempts attempts;
    private final BiConsumer<ApiResponse, Throwable> callback;
    private volatile boolean delayed;
    private PolytomicException lastFailure;

    /**
     * @param active the registry of active calls
     * @param executors the threads to use
     * @param delay the delay before the first attempt
     * @param callback receives the result exactly once; not used by {@link #make()}
     */
    AsyncCall(
            ActiveCalls active,
            HttpSender sender,
            ClientExecutors executors,
            Call call,
            Duration delay,
            BiConsumer<ApiResponse, Throwable> callback) {
        this.active = active;
        this.executors = executors;
        this.delay = delay;
        this.attempts = new CallAttempts(call, sender, delay, executors.clock());
        this.callback = callback;
    }

    /**
     * Makes the call on the executors' threads; the rate limiter is called on this thread, to keep the order of calls.
     *
     * @param first runs the first attempt if it has no delay
     */
    void submit(Consumer<Runnable> first) {
        active.add(this);
        if (delay.isZero()) {
            schedule(first);
        } else {
            waitBeforeStart(delay, this::nextAttempt);
        }
    }

    private void nextAttempt() {
        schedule(Runnable::run);
    }

    private void schedule(Consumer<Runnable> executor) {
        Duration wait;
        try {
            wait = rateLimitDelay();
        } catch (PolytomicException e) {
            executor.accept(() -> complete(null, e));
            return;
        }
        if (wait.isZero()) {
            executor.accept(this::send);
        } else if (lastFailure == null) {
            waitBeforeStart(wait, this::send);
        } else {
            after(wait, this::send);
        }
    }

    // the failure of the last attempt is more informative than the exceeded rate limit
    private Duration rateLimitDelay() throws PolytomicException {
        try {
            return attempts.rateLimitDelay();
        } catch (PolytomicException e) {
            throw lastFailure == null ? e : lastFailure;
        }
    }

    /** Waits before the first attempt; {@link #abortDelay} aborts the wait. */
    private void waitBeforeStart(Duration delay, Runnable step) {
        delayed = true;
        after(delay, step);
        // endDelays() may have run before this call was added
        active.abortDelayIfStopped(this);
    }

    private void send() {
        delayed = false;
        try {
            complete(sendOnce(), null);
        } catch (PolytomicException e) {
            lastFailure = e;
            attempts.retryDelay(e).ifPresentOrElse(delay -> after(delay, this::nextAttempt), () -> complete(null, e));
        } catch (RuntimeException | Error e) {
            complete(null, e);
        }
    }

    private void after(Duration delay, Runnable step) {
        if (attempts.abortCause() != null) {
            // the timer may have been shut down and would never run the step
            completeAborted();
            return;
        }
        try {
            executors.runAfter(delay, step);
        } catch (RejectedExecutionException e) {
            attempts.abort(ActiveCalls.STOPPED);
            completeAborted();
        }
    }

    /** Makes the call on this thread, delays included. */
    ApiResponse make() throws PolytomicException {
        active.add(this);
        try {
            return loop();
        } finally {
            active.remove(this);
        }
    }

    private ApiResponse loop() throws PolytomicException {
        pause(delay);
        while (true) {
            pause(rateLimitDelay());
            try {
                return sendOnce();
            } catch (PolytomicException e) {
                lastFailure = e;
                attempts.await(attempts.retryDelay(e).orElseThrow(() -> e));
            }
        }
    }

    private void pause(Duration delay) throws PolytomicException {
        delayed = lastFailure == null && !delay.isZero();
        if (delayed) {
            active.abortDelayIfStopped(this);
        }
        attempts.await(delay);
        delayed = false;
    }

    private ApiResponse sendOnce() throws PolytomicException {
        active.abortIfClosed(this);
        ApiResponse response = attempts.attempt();
        if (response.content().value() instanceof ElementStream stream) {
            active.add(stream);
        }
        return response;
    }

    void abortDelay(String reason) {
        if (delayed) {
            attempts.abort(reason);
            executors.complete(this::completeAborted);
        }
    }

    @Override
    public long deadline() {
        return attempts.deadline();
    }

    /** Runs on the timer's thread: the pool's threads may all be blocked in reads. */
    @Override
    public void onTimeout() {
        if (attempts.abort("timed out: callTimeout " + attempts.call().timeout())) {
            executors.complete(this::completeAborted);
        }
    }

    /** Aborts the attempts; the caller is responsible for {@link #completeAborted()}. */
    void abort(String reason) {
        attempts.abort(reason);
    }

    void completeAborted() {
        complete(null, attempts.abortCause());
    }

    private void complete(ApiResponse response, Throwable failure) {
        // the first completion wins: the call may be aborted while its response arrives
        if (active.remove(this)) {
            callback.accept(response, failure);
        } else if (response != null && response.content().value() instanceof ElementStream stream) {
            // the caller never receives this stream
            stream.close();
        }
    }
}
