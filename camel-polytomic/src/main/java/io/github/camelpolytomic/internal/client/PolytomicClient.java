package io.github.camelpolytomic.internal.client;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.internal.client.call.ApiResponse;
import io.github.camelpolytomic.internal.client.call.Call;

/** Makes calls: on a thread of the pool without holding one while it waits, or on the caller's own. */
public final class PolytomicClient implements AutoCloseable {

    private final HttpSender sender;
    private final ClientExecutors workers;
    private final long maxResponseSize;
    private final ActiveCalls running;
    private final CallExecutor onThePool;
    private final CallExecutor onThreadsOfRuns;
    private final CallExecutor onThisThread = this::callHere;

    /** @param maxResponseSize how many bytes of the answers that one result is made of may be kept */
    public PolytomicClient(HttpSender sender, ClientExecutors workers, long maxResponseSize) {
        this.sender = sender;
        this.workers = workers;
        this.maxResponseSize = maxResponseSize;
        this.running = new ActiveCalls(workers);
        ClientExecutors ofRuns = workers.ofRuns();
        this.onThePool =
                (call, delay, whenDone) -> new AsyncCall(running, sender, workers, call, delay, whenDone).submit();
        this.onThreadsOfRuns =
                (call, delay, whenDone) -> new AsyncCall(running, sender, ofRuns, call, delay, whenDone).submit();
    }

    /** Makes calls on threads of the pool: returns at once, or when the pool is full, after the first attempt. */
    public CallExecutor onThePool() {
        return onThePool;
    }

    /** Makes calls on threads of runs, as {@link #onThePool()} does on those of the pool. */
    public CallExecutor onThreadsOfRuns() {
        return onThreadsOfRuns;
    }

    /** Makes calls on the thread that asks for them, waits included. */
    public CallExecutor onThisThread() {
        return onThisThread;
    }

    /** Makes the call on this thread, waits included. */
    public ApiResponse call(Call call) throws PolytomicException {
        return call(call, Duration.ZERO);
    }

    private ApiResponse call(Call call, Duration delay) throws PolytomicException {
        return new AsyncCall(running, sender, workers, call, delay, (answer, failure) -> {}).make();
    }

    private void callHere(Call call, Duration delay, BiConsumer<ApiResponse, Throwable> whenDone) {
        ApiResponse answer;
        try {
            answer = call(call, delay);
        } catch (PolytomicException | RuntimeException | Error e) {
            whenDone.accept(null, e);
            return;
        }
        whenDone.accept(answer, null);
    }

    /**
     * Runs it on a thread of runs when the time has come.
     *
     * @return cancels what has not begun
     * @throws java.util.concurrent.RejectedExecutionException when the client is closed
     */
    public Future<?> later(Duration delay, Runnable step) {
        return workers.ofRuns().runAfter(delay, step);
    }

    /** Runs it on a thread of runs as soon as there is one, and never on this one. */
    public void soon(Runnable step) {
        workers.ofRuns().wake(step);
    }

    /** Runs what a route does after a run, which may take its time, on any thread but those of runs while there is one. */
    public void handOver(Runnable completion) {
        workers.handOver(completion);
    }

    /** The same where no time is left: on a thread apart from those that calls wait on, or on this one. */
    public void completeNow(Runnable completion) {
        workers.completeNow(completion);
    }

    /** A way through the pages of a list that is kept whole. */
    public Pages pages() {
        return Pages.kept(maxResponseSize);
    }

    /** The time in nanoseconds, by the clock that all waiting goes by. */
    public long nanoTime() {
        return workers.clock().getAsLong();
    }

    /** Ends all calls in progress; each fails at once. */
    @Override
    public void close() {
        running.close();
    }

    /** Ends the calls that wait for their time to begin, now and later, because there will be none; others go on. */
    public void endDelays(String reason) {
        running.endDelays(reason);
    }
}
