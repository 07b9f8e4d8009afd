package io.github.camelpolytomic.internal.run;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.internal.client.failure.TransientFailures;
import io.github.camelpolytomic.internal.run.outcome.RunFailures;
import io.github.camelpolytomic.internal.run.poll.ExecutionWatch;
import io.github.camelpolytomic.internal.run.poll.NextRunWatch;
import io.github.camelpolytomic.internal.run.poll.PollTarget;
import io.github.camelpolytomic.internal.run.sync.BulkSyncService;
import io.github.camelpolytomic.internal.run.sync.SyncRef;
import io.github.camelpolytomic.internal.text.Excerpts;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;
import io.github.camelpolytomic.model.bulksync.BulkSyncStatus;

/** The steps that a run is made of. They lead on only while the run does, and leave nothing behind when it is over. */
final class RunContext {

    private static final Logger LOG = LoggerFactory.getLogger(RunContext.class);

    // so often something on the way answers in place of a service that has not answered yet, before a run gives up
    private static final int GATEWAY_ANSWERS = 3;

    private final RunSettings settings;
    private final RunState state;
    private final BulkSyncService api;
    private final Runs runs;
    private final RunFailures failures;
    private final Runnable whenClosed;
    private final Consumer<Throwable> whenBroken;
    private volatile ExecutionWatch following;
    private volatile NextRunWatch awaiting;
    private volatile Future<?> limit;
    private volatile Future<?> pause;
    private volatile boolean serviceAnswered;
    private volatile boolean late;
    private volatile boolean over;
    private final AtomicBoolean gatewayMet = new AtomicBoolean();

    /**
     * The steps of one run.
     *
     * @param whenClosed what to do when there is no time to wait for any more, because the component is stopped
     * @param whenBroken ends the run with what a step has thrown
     */
    RunContext(
            RunSettings settings,
            RunState state,
            BulkSyncService api,
            Runs runs,
            Runnable whenClosed,
            Consumer<Throwable> whenBroken) {
        this.settings = settings;
        this.state = state;
        this.api = api;
        this.runs = runs;
        this.failures = new RunFailures(settings.operation());
        this.whenClosed = whenClosed;
        this.whenBroken = whenBroken;
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

    BulkSyncService api() {
        return api;
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

    /** Goes on only while the run does: nothing is started for a run that is over or late. */
    void requireInTime() {
        if (over) {
            throw new CancellationException();
        }
        if (late) {
            throw new CompletionException(
                    failures.timedOut(state.soFar(), settings.timeout(), "", state.lastFailure()));
        }
    }

    /** Some time, by the age of the run; nothing follows when it is over by then. */
    CompletableFuture<Void> pause() {
        CompletableFuture<Void> passed = new CompletableFuture<>();
        pause = later(settings.interval().at(state.age()), () -> passed.complete(null));
        if (over) {
            pause.cancel(false);
        }
        return passed;
    }

    /** Does this when the time is over, in place of what was to be done then so far. */
    void limit(Duration time, Runnable step) {
        limit = later(time, step);
        if (over) {
            limit.cancel(false);
        }
    }

    /** Nothing is begun from now on. */
    void late() {
        late = true;
    }

    /** The state of an execution that there is. */
    CompletableFuture<BulkSyncExecution> known(String executionId) {
        return insist(() -> api.execution(sync().id(), executionId));
    }

    /** Asks an execution to cancel; no failure when it has ended by itself. Gives whether it was asked. */
    CompletableFuture<Boolean> cancel(String executionId) {
        return insist(() -> api.cancel(sync().id(), executionId))
                .handle((asked, refused) -> refused == null
                        ? CompletableFuture.completedFuture(true)
                        : known(executionId).thenApply(execution -> {
                            if (ExecutionWatch.isOver(execution)) {
                                return false;
                            }
                            throw new CompletionException(RunFailures.cause(refused));
                        }))
                .thenCompose(Function.identity());
    }

    /**
     * The answer to a call that does no harm when it is repeated, however often that takes. Where the service has not answered
     * yet, and only something on the way does, the wait may be for nothing: a path in {@code baseUrl} can be wrong.
     */
    <T> CompletableFuture<T> insist(Supplier<CompletableFuture<T>> call) {
        return insist(call, 0);
    }

    private <T> CompletableFuture<T> insist(Supplier<CompletableFuture<T>> call, int gatewayAnswers) {
        requireInTime();
        return call.get()
                .handle((answer, thrown) -> {
                    if (thrown == null) {
                        serviceAnswered();
                        return CompletableFuture.completedFuture(answer);
                    }
                    Throwable failure = RunFailures.cause(thrown);
                    failed(failure);
                    int inARow = isFromIntermediary(failure) ? gatewayAnswers + 1 : 0;
                    if (TransientFailures.isOne(failure) && (serviceAnswered || inARow < GATEWAY_ANSWERS)) {
                        state.lastFailure(failure);
                        return pause().thenCompose(passed -> insist(call, inARow));
                    }
                    return CompletableFuture.<T>failedFuture(failure);
                })
                .thenCompose(Function.identity());
    }

    /** The service itself has answered: what something on the way says from now on may pass. */
    void serviceAnswered() {
        serviceAnswered = true;
    }

    private static boolean isFromIntermediary(Throwable failure) {
        return failure instanceof PolytomicException known && known.isFromIntermediary();
    }

    private void failed(Throwable failure) {
        if (isFromIntermediary(failure) && gatewayMet.compareAndSet(false, true)) {
            LOG.warn(
                    "{} of syncId={} has met something between it and the service, of which no further warning follows: {}",
                    settings.operation(),
                    Excerpts.value(sync().id()),
                    failure.getMessage());
        }
    }

    /** The execution when it has ended, whoever has started it. */
    CompletableFuture<BulkSyncExecution> follow(BulkSyncExecution execution, Consumer<BulkSyncExecution> onChange) {
        if (ExecutionWatch.isOver(execution)) {
            return CompletableFuture.completedFuture(execution);
        }
        serviceAnswered();
        ExecutionWatch watch =
                new ExecutionWatch(api, sync().id(), execution, settings.interval(), onChange, this::failed);
        following = watch;
        watch(watch);
        return watch.end().whenComplete((ended, thrown) -> {
            following = null;
            runs.unwatch(api, watch);
        });
    }

    /** The state of the sync when something has happened to it. */
    CompletableFuture<BulkSyncStatus> nextNews(BulkSyncStatus known) {
        requireInTime();
        NextRunWatch watch = new NextRunWatch(api, sync().id(), known, settings.interval(), this::failed);
        awaiting = watch;
        watch(watch);
        return watch.news().whenComplete((news, thrown) -> {
            awaiting = null;
            runs.unwatch(api, watch);
        });
    }

    private void watch(PollTarget<?> watch) {
        runs.watch(api, watch);
        if (over) {
            runs.unwatch(api, watch);
        }
    }

    /** Polls the execution that is followed as often as a new one. */
    void followClosely() {
        Optional.ofNullable(following).ifPresent(watch -> runs.watchAnew(api, watch));
    }

    /**
     * Does this unless the execution that is followed turns out to have ended: then the run goes on by itself.
     *
     * @param step gets why it could not be polled; {@code null} when it could. Without one to poll, the last failure
     */
    void unlessEnded(Consumer<Throwable> step) {
        ExecutionWatch watch = following;
        if (watch == null) {
            step.accept(state.lastFailure());
            return;
        }
        watch.look()
                .whenComplete((ignored, thrown) -> guarded(() -> {
                    if (!watch.end().isDone()) {
                        step.accept(RunFailures.cause(thrown));
                    }
                }));
    }

    /** Does this where nobody would hear of what it throws: that ends the run. */
    void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error e) {
            whenBroken.accept(e);
        }
    }

    /** Leads nowhere any more, and leaves nothing behind. */
    void end() {
        over = true;
        Optional.ofNullable(limit).ifPresent(set -> set.cancel(false));
        Optional.ofNullable(pause).ifPresent(set -> set.cancel(false));
        Optional.ofNullable(following).ifPresent(watch -> runs.unwatch(api, watch));
        Optional.ofNullable(awaiting).ifPresent(watch -> runs.unwatch(api, watch));
    }

    private Future<?> later(Duration delay, Runnable step) {
        try {
            return api.client().later(delay, () -> guarded(step));
        } catch (RejectedExecutionException e) {
            whenClosed.run();
            return CompletableFuture.completedFuture(null);
        }
    }
}
