package io.github.camelpolytomic.internal.client;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.internal.client.call.ApiResponse;
import io.github.camelpolytomic.internal.client.call.Call;

/**
 * Makes calls: asynchronously on threads of the pool, without holding a thread during delays, or on the caller's
 * thread.
 */
public final class PolytomicClient implements AutoCloseable {

    private final HttpSender sender;
    private final ClientExecutors executors;
    private final long maxResponseSize;
    private final ActiveCalls active;
    private final ClientExecutors ofRuns;
    private final Timeouts timeouts;
    private final CallExecutor onCallThreads;
    private final CallExecutor onRunThreads;
    private final CallExecutor onThisThread = this::callOnThisThread;

    /** @param maxResponseSize the maximum size in bytes of all responses of one result */
    public PolytomicClient(HttpSender sender, ClientExecutors executors, long maxResponseSize) {
        this.sender = sender;
        this.executors = executors;
        this.maxResponseSize = maxResponseSize;
        this.active = new ActiveCalls(executors);
        this.ofRuns = executors.ofRuns();
        this.timeouts = new Timeouts(ofRuns);
        this.onCallThreads = (call, delay, callback) ->
                new AsyncCall(active, sender, executors, call, delay, callback).submit(executors::runOrContinue);
        this.onRunThreads = (call, delay, callback) ->
                new AsyncCall(active, sender, ofRuns, call, delay, callback).submit(ofRuns::run);
    }

    /**
     * Makes calls on threads of the pool: returns immediately, or after the first attempt if the pool is full or this
     * is one of its threads.
     */
    public CallExecutor onCallThreads() {
        return onCallThreads;
    }

    /** Makes calls on threads of runs, as {@link #onCallThreads()} does on those of the pool. */
    public CallExecutor onRunThreads() {
        return onRunThreads;
    }

    /** Makes calls on the caller's thread, delays included. */
    public CallExecutor onThisThread() {
        return onThisThread;
    }

    /** Makes the call on this thread, delays included. */
    public ApiResponse call(Call call) throws PolytomicException {
        return call(call, Duration.ZERO);
    }

    private ApiResponse call(Call call, Duration delay) throws PolytomicException {
        return new AsyncCall(active, sender, executors, call, delay, (response, failure) -> {}).make();
    }

    private void callOnThisThread(Call call, Duration delay, BiConsumer<ApiResponse, Throwable> callback) {
        ApiResponse response;
        try {
            response = call(call, delay);
        } catch (PolytomicException | RuntimeException | Error e) {
            callback.accept(null, e);
            return;
        }
        callback.accept(response, null);
    }

    /**
     * Runs the step on a thread of runs after the delay.
     *
     * @return cancels the step before it has started
     * @throws java.util.concurrent.RejectedExecutionException if the client is closed
     */
    public Future<?> later(Duration delay, Runnable step) {
        return ofRuns.runAfter(delay, step);
    }

    /** The timeouts of runs; their steps run on threads of runs. */
    public Timeouts timeouts() {
        return timeouts;
    }

    /** Runs the step on a thread of runs as soon as one is free, never on this thread. */
    public void soon(Runnable step) {
        ofRuns.wake(step);
    }

    /**
     * Runs the route that continues after a run, which may be slow, on a thread that is not one of runs, if any is
     * free.
     */
    public void handOver(Runnable completion) {
        executors.handOver(completion);
    }

    /** Runs the completion at once, on a thread for completions, or on this thread if none is free. */
    public void completeNow(Runnable completion) {
        executors.completeNow(completion);
    }

    /** Returns the pages of a list that is kept in memory. */
    public Pages pages() {
        return Pages.kept(maxResponseSize);
    }

    /** Returns the time in nanoseconds, by the clock of all delays and timeouts. */
    public long nanoTime() {
        return executors.clock().getAsLong();
    }

    /** Aborts all active calls; each fails immediately. */
    @Override
    public void close() {
        active.close();
    }

    /** Aborts all calls that wait before their first attempt, now and later; other calls continue. */
    public void endDelays(String reason) {
        active.endDelays(reason);
    }
}
