package io.github.camelpolytomic.internal.run;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.internal.client.Timeouts;
import io.github.camelpolytomic.internal.client.failure.TransientFailures;
import io.github.camelpolytomic.internal.run.outcome.RunFailures;
import io.github.camelpolytomic.internal.run.poll.ExecutionWatch;
import io.github.camelpolytomic.internal.run.poll.NextRunWatch;
import io.github.camelpolytomic.internal.run.poll.PollTarget;
import io.github.camelpolytomic.internal.run.sync.Execution;
import io.github.camelpolytomic.internal.run.sync.SyncRef;
import io.github.camelpolytomic.internal.run.sync.SyncService;
import io.github.camelpolytomic.internal.run.sync.SyncState;
import io.github.camelpolytomic.internal.text.Excerpts;

/** What the steps of a run share: they continue only while the run does, and leave nothing behind when it is over. */
final class RunContext {

    private static final Logger LOG = LoggerFactory.getLogger(RunContext.class);

    // as long as the service has not responded, consecutive responses of an intermediary may mean a wrong baseUrl
    private static final int MAX_INTERMEDIARY_RESPONSES = 3;

    private final RunSettings settings;
    private final RunState state;
    private final SyncService service;
    private final Runs runs;
    private final RunFailures failures;
    private final Run run;
    private volatile ExecutionWatch followed;
    private volatile NextRunWatch awaited;
    private volatile Timeouts.Timeout timeout;
    private volatile Future<?> pause;
    private boolean intermediaryReported;
    private volatile boolean serviceResponded;
    private volatile boolean late;
    private volatile boolean over;

    /** @param run is ended by what goes wrong in its steps */
    RunContext(RunSettings settings, RunState state, SyncService service, Runs runs, Run run) {
        this.settings = settings;
        this.state = state;
        this.service = service;
        this.runs = runs;
        this.failures = new RunFailures(settings.operation(), service);
        this.run = run;
    }

    RunSettings settings() {
        return settings;
    }

    RunState state() {
        return state;
    }

    SyncRef sync() {
        return state.sync();
    }

    SyncService service() {
        return service;
    }

    RunFailures failures() {
        return failures;
    }

    boolean isOver() {
        return over;
    }

    boolean isLate() {
        return late;
    }

    /** Throws when the run is over or late: nothing starts then. */
    void requireInTime() {
        if (over) {
            throw new CancellationException();
        }
        if (late) {
            throw new CompletionException(
                    failures.timedOut(state.snapshot(), settings.timeout(), "", state.lastFailure()));
        }
    }

    /** Waits for the poll interval; never completes when the run is over by then. */
    CompletableFuture<Void> pause() {
        CompletableFuture<Void> passed = new CompletableFuture<>();
        try {
            pause = service.client()
                    .later(settings.interval().at(state.age()), () -> guarded(() -> passed.complete(null)));
        } catch (RejectedExecutionException e) {
            run.stop();
        }
        if (over) {
            cancelPause();
        }
        return passed;
    }

    /** Sets the timeout, in place of the one before. */
    void scheduleTimeout(Duration delay, Runnable step) {
        try {
            timeout = service.client().timeouts().after(delay, () -> guarded(step));
        } catch (RejectedExecutionException e) {
            run.stop();
        }
        if (over) {
            cancelTimeout();
        }
    }

    /** The timeout has expired: nothing starts any more. */
    void markLate() {
        late = true;
    }

    /** Returns an execution that exists. */
    CompletableFuture<Execution> execution(String executionId) {
        return insist(() -> service.execution(sync().id(), executionId));
    }

    /** Returns what the sync is doing. */
    CompletableFuture<SyncState> syncState() {
        return insist(() -> service.state(sync().id()));
    }

    /** Asks an execution to cancel; returns false when it has ended by itself. */
    CompletableFuture<Boolean> cancel(String executionId) {
        return insist(() -> service.cancel(sync().id(), executionId))
                .handle((done, thrown) -> thrown == null
                        ? CompletableFuture.completedFuture(true)
                        : execution(executionId).thenApply(execution -> {
                            if (execution.isOver()) {
                                return false;
                            }
                            throw new CompletionException(RunFailures.cause(thrown));
                        }))
                .thenCompose(Function.identity());
    }

    /**
     * Repeats a safe call until it succeeds or fails for good. As long as only an intermediary responds, it gives up soon: the
     * path in {@code baseUrl} can be wrong.
     */
    private <T> CompletableFuture<T> insist(Supplier<CompletableFuture<T>> call) {
        return insist(call, 0);
    }

    private <T> CompletableFuture<T> insist(Supplier<CompletableFuture<T>> call, int intermediaryResponses) {
        requireInTime();
        return call.get()
                .handle((result, thrown) -> {
                    if (thrown == null) {
                        serviceResponded();
                        return CompletableFuture.completedFuture(result);
                    }
                    Throwable failure = RunFailures.cause(thrown);
                    pollFailed(failure);
                    int consecutive = isFromIntermediary(failure) ? intermediaryResponses + 1 : 0;
                    boolean mayBeInVain = !serviceResponded && consecutive >= MAX_INTERMEDIARY_RESPONSES;
                    if (TransientFailures.isTransient(failure) && !mayBeInVain) {
                        state.lastFailure(failure);
                        return pause().thenCompose(passed -> insist(call, consecutive));
                    }
                    return CompletableFuture.<T>failedFuture(failure);
                })
                .thenCompose(Function.identity());
    }

    /** The service itself has responded, so that responses of an intermediary are transient from now on. */
    void serviceResponded() {
        serviceResponded = true;
    }

    private static boolean isFromIntermediary(Throwable failure) {
        return failure instanceof PolytomicException known && known.isFromIntermediary();
    }

    private void pollFailed(Throwable failure) {
        if (isFromIntermediary(failure) && isFirstOfIntermediary()) {
            LOG.warn(
                    "{} of syncId={} got a response that is not from the service; further ones are not logged: {}",
                    settings.operation(),
                    Excerpts.value(sync().id()),
                    failure.getMessage());
        }
    }

    private synchronized boolean isFirstOfIntermediary() {
        boolean first = !intermediaryReported;
        intermediaryReported = true;
        return first;
    }

    /** Waits for the end of an execution, whoever started it. */
    CompletableFuture<Execution> end(Execution execution) {
        CompletableFuture<Execution> end = new CompletableFuture<>();
        follow(execution, change -> {}, (ended, thrown) -> {
            if (thrown == null) {
                end.complete(ended);
            } else {
                end.completeExceptionally(thrown);
            }
        });
        return end;
    }

    /**
     * Follows an execution, whoever started it.
     *
     * @param onEnd is notified once, of its end or the failure of the wait
     */
    void follow(Execution execution, Consumer<Execution> onChange, BiConsumer<Execution, Throwable> onEnd) {
        if (execution.isOver()) {
            onEnd.accept(execution, null);
            return;
        }
        serviceResponded();
        ExecutionWatch watch = new ExecutionWatch(
                service,
                sync().id(),
                execution,
                settings.interval(),
                onChange,
                (ended, failure) -> {
                    unfollow();
                    onEnd.accept(ended, failure);
                },
                this::pollFailed);
        followed = watch;
        poll(watch);
    }

    /** Waits until the sync runs or has run again. */
    CompletableFuture<SyncState> nextRun(SyncState known) {
        requireInTime();
        NextRunWatch watch = new NextRunWatch(service, sync().id(), known, settings.interval(), this::pollFailed);
        awaited = watch;
        poll(watch);
        return watch.next().whenComplete((next, thrown) -> {
            awaited = null;
            runs.stopPolling(service, watch);
        });
    }

    private void poll(PollTarget<?> target) {
        runs.poll(service, target);
        if (over) {
            runs.stopPolling(service, target);
        }
    }

    /** Polls the execution that is followed as often as a new one. */
    void restartPolling() {
        Optional.ofNullable(followed).ifPresent(watch -> runs.restartPolling(service, watch));
    }

    /**
     * Polls the execution that is followed, and takes this step unless it has ended; an end continues the run by itself.
     *
     * @param step gets the failure of the poll, {@code null} when it succeeded; without an execution, the last failure
     */
    void unlessEnded(Consumer<Throwable> step) {
        ExecutionWatch watch = followed;
        if (watch == null) {
            step.accept(state.lastFailure());
            return;
        }
        watch.pollNow()
                .whenComplete((ignored, thrown) -> guarded(() -> {
                    if (!watch.hasEnded()) {
                        step.accept(RunFailures.cause(thrown));
                    }
                }));
    }

    /** Takes a step whose error nobody else would see: it ends the run. */
    void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    /** Ends the run with this failure, unless it has ended before. */
    void fail(Throwable failure) {
        run.finish(null, failure);
    }

    /** Ends all steps, and removes what they have scheduled. */
    void end() {
        over = true;
        cancelTimeout();
        cancelPause();
        unfollow();
        Optional.ofNullable(awaited).ifPresent(watch -> runs.stopPolling(service, watch));
    }

    private void unfollow() {
        ExecutionWatch watch = followed;
        followed = null;
        if (watch != null) {
            runs.stopPolling(service, watch);
        }
    }

    private void cancelTimeout() {
        Optional.ofNullable(timeout).ifPresent(Timeouts.Timeout::cancel);
    }

    private void cancelPause() {
        Optional.ofNullable(pause).ifPresent(scheduled -> scheduled.cancel(false));
    }
}
