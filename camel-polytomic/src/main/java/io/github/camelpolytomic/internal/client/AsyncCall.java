package io.github.camelpolytomic.internal.client;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.internal.client.call.ApiResponse;
import io.github.camelpolytomic.internal.client.call.Call;

/** A call from its beginning to its end, attempts and waits: it has a time limit, and ends with the client. */
final class AsyncCall implements DeadlineQueue.Limited {

    private final ActiveCalls all;
    private final ClientExecutors lane;
    private final Duration delay;
    private final CallAttempts progress;
    private final BiConsumer<ApiResponse, Throwable> whenDone;
    private volatile boolean waitsForItsTime;
    private PolytomicException lastFailure;

    /**
     * @param all what it is one of until it is over
     * @param lane the threads that it takes
     * @param delay how long it is until it begins
     * @param whenDone is told how it ended, once, where it is not made on the thread that asks
     */
    AsyncCall(
            ActiveCalls all,
            HttpSender sender,
            ClientExecutors lane,
            Call call,
            Duration delay,
            BiConsumer<ApiResponse, Throwable> whenDone) {
        this.all = all;
        this.lane = lane;
        this.delay = delay;
        this.progress = new CallAttempts(call, sender, delay, lane.clock());
        this.whenDone = whenDone;
    }

    /** Makes the call on threads of its lane, but takes its first turn on this one: in the order in which calls come. */
    void submit() {
        all.add(this);
        if (delay.isZero()) {
            takeTurn(lane::run);
        } else {
            waitFor(delay, this::attempt);
        }
    }

    private void attempt() {
        takeTurn(Runnable::run);
    }

    private void takeTurn(Consumer<Runnable> atOnce) {
        Duration wait;
        try {
            wait = turn();
        } catch (PolytomicException e) {
            atOnce.accept(() -> done(null, e));
            return;
        }
        if (wait.isZero()) {
            atOnce.accept(this::send);
        } else if (lastFailure == null) {
            waitFor(wait, this::send);
        } else {
            after(wait, this::send);
        }
    }

    // what came of the last attempt says more than that there is no turn for another
    private Duration turn() throws PolytomicException {
        try {
            return progress.budgeted();
        } catch (PolytomicException e) {
            throw lastFailure == null ? e : lastFailure;
        }
    }

    /** Waits before anything is sent: endDelay() ends that. */
    private void waitFor(Duration delay, Runnable step) {
        waitsForItsTime = true;
        after(delay, step);
        // it may have gone through the running calls before this one was among them
        all.endDelayIfEnded(this);
    }

    private void send() {
        waitsForItsTime = false;
        try {
            done(answered(), null);
        } catch (PolytomicException e) {
            lastFailure = e;
            progress.pauseAfter(e).ifPresentOrElse(pause -> after(pause, this::attempt), () -> done(null, e));
        } catch (RuntimeException | Error e) {
            done(null, e);
        }
    }

    private void after(Duration delay, Runnable step) {
        if (progress.endedBy() != null) {
            // the timer may have been shut down: nobody would ever come back to this call
            doneAsEnded();
            return;
        }
        try {
            lane.runAfter(delay, step);
        } catch (RejectedExecutionException e) {
            progress.end(ActiveCalls.STOPPED);
            doneAsEnded();
        }
    }

    /** Makes the call on this thread, waits included. */
    ApiResponse make() throws PolytomicException {
        all.add(this);
        try {
            return loop();
        } finally {
            all.remove(this);
        }
    }

    private ApiResponse loop() throws PolytomicException {
        waitHere(delay);
        while (true) {
            waitHere(turn());
            try {
                return answered();
            } catch (PolytomicException e) {
                lastFailure = e;
                progress.await(progress.pauseAfter(e).orElseThrow(() -> e));
            }
        }
    }

    private void waitHere(Duration delay) throws PolytomicException {
        waitsForItsTime = lastFailure == null && !delay.isZero();
        if (waitsForItsTime) {
            all.endDelayIfEnded(this);
        }
        progress.await(delay);
        waitsForItsTime = false;
    }

    private ApiResponse answered() throws PolytomicException {
        all.endIfClosed(this);
        ApiResponse answer = progress.attempt();
        if (answer.content().value() instanceof ElementStream stream) {
            all.keep(stream);
        }
        return answer;
    }

    void endDelay(String reason) {
        if (waitsForItsTime) {
            progress.end(reason);
            lane.complete(this::doneAsEnded);
        }
    }

    @Override
    public long deadline() {
        return progress.deadline();
    }

    /** On the timer's thread: what is stuck in a read is freed here, not behind it in the pool's queue. */
    @Override
    public void runOut() {
        if (progress.end("ran out of its time, callTimeout " + progress.call().timeout())) {
            lane.complete(this::doneAsEnded);
        }
    }

    /** Breaks off what it does; {@link #doneAsEnded()} is left to whoever ends it. */
    void end(String reason) {
        progress.end(reason);
    }

    void doneAsEnded() {
        done(null, progress.endedBy());
    }

    private void done(ApiResponse answer, Throwable failure) {
        // the first to say so is right: it may be ended while it is answered
        if (all.remove(this)) {
            whenDone.accept(answer, failure);
        } else if (answer != null && answer.content().value() instanceof ElementStream stream) {
            // nobody will read it
            stream.close();
        }
    }
}
