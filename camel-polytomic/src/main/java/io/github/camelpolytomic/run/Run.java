package io.github.camelpolytomic.run;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.model.bulksync.BulkExecutionStatus;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;
import io.github.camelpolytomic.model.bulksync.BulkSyncStatus;
import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.model.run.BulkSyncRunBuilder;
import io.github.camelpolytomic.run.Opening.Opened;

/**
 * One run that is waited for, from the choice of the sync to the judgement of its end. What comes first ends it: its end, its
 * time, the stop of the context; whatever comes later changes nothing.
 */
final class Run {

    private static final Logger LOG = LoggerFactory.getLogger(Run.class);

    private final RunSettings settings;
    private final Opening opening;
    private final SyncApi api;
    private final Runs runs;
    private final Consumer<BulkSyncRun> onProgress;
    private final RunFailures failures;
    private final RunProgress progress = new RunProgress();
    private final CompletableFuture<BulkSyncRun> result = new CompletableFuture<>();
    private final long since;
    private volatile SyncChoice sync;
    private volatile String stage = "looking up";
    private volatile String origin;
    private volatile ExecutionWatch following;
    private volatile NewsWatch awaiting;
    private volatile Future<?> timer;
    private volatile Future<?> pause;
    private volatile boolean late;
    private volatile boolean canceled;
    private volatile boolean finished;
    private volatile boolean cancelsWhatComesLate;
    private volatile Throwable lastFailure;
    private int retriesLeft;

    Run(
            RunSettings settings,
            SyncChoice choice,
            Opening opening,
            SyncApi api,
            Runs runs,
            Consumer<BulkSyncRun> onProgress) {
        this.settings = settings;
        this.sync = choice;
        this.opening = opening;
        this.api = api;
        this.runs = runs;
        this.onProgress = onProgress;
        this.failures = new RunFailures(settings.operation());
        this.retriesLeft = settings.retryFailedSchemas();
        this.since = api.client().nanoTime();
    }

    /** Begins; the future fails with what a route catches, and ends exactly once. */
    CompletableFuture<BulkSyncRun> begin() {
        runs.begun(this);
        limit(settings.timeout(), this::outOfTime);
        if (!finished) {
            sync.find(api)
                    .thenCompose(found -> {
                        sync = found;
                        return opening.open(this);
                    })
                    .thenCompose(this::toTheEnd)
                    .whenComplete((run, thrown) -> finish(run, RunFailures.cause(thrown)));
        }
        return result;
    }

    // for the openings

    RunSettings settings() {
        return settings;
    }

    SyncApi api() {
        return api;
    }

    RunFailures failures() {
        return failures;
    }

    SyncChoice sync() {
        return sync;
    }

    boolean isOver() {
        return finished;
    }

    void stage(String doing) {
        stage = doing;
    }

    /** A failure that is not the last word, but will be told if nothing better comes. */
    void putUpWith(Throwable failure) {
        lastFailure = failure;
    }

    /** Goes on only while the run does: nothing is started for a run that is over or late. */
    void requireInTime() {
        if (finished) {
            throw new CancellationException();
        }
        if (late) {
            throw new CompletionException(failures.timedOut(soFar(), settings.timeout(), "", lastFailure));
        }
    }

    /** Some time, by the age of the run; nothing follows when it is over by then. */
    CompletableFuture<Void> pause() {
        CompletableFuture<Void> over = new CompletableFuture<>();
        pause = later(settings.interval().at(age()), () -> over.complete(null));
        if (finished) {
            pause.cancel(false);
        }
        return over;
    }

    /** The state of an execution that there is. */
    CompletableFuture<BulkSyncExecution> known(String executionId) {
        return insist(() -> api.execution(sync.id(), executionId));
    }

    /** Asks an execution to cancel; no failure when it has ended by itself. Gives whether it was asked. */
    CompletableFuture<Boolean> cancel(String executionId) {
        return insist(() -> api.cancel(sync.id(), executionId))
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

    /** The answer to a call that does no harm when it is repeated, however often that takes. */
    <T> CompletableFuture<T> insist(Supplier<CompletableFuture<T>> call) {
        requireInTime();
        return call.get()
                .handle((answer, thrown) -> {
                    Throwable failure = RunFailures.cause(thrown);
                    if (RunFailures.isPassing(failure)) {
                        putUpWith(failure);
                        return pause().thenCompose(over -> insist(call));
                    }
                    return failure == null
                            ? CompletableFuture.completedFuture(answer)
                            : CompletableFuture.<T>failedFuture(failure);
                })
                .thenCompose(Function.identity());
    }

    /** The execution when it has ended, whoever has started it. */
    CompletableFuture<BulkSyncExecution> follow(BulkSyncExecution execution, Consumer<BulkSyncExecution> onChange) {
        if (ExecutionWatch.isOver(execution)) {
            return CompletableFuture.completedFuture(execution);
        }
        ExecutionWatch watch = new ExecutionWatch(api, sync.id(), execution, settings.interval(), onChange);
        following = watch;
        runs.watch(api, watch);
        if (finished) {
            runs.unwatch(api, watch);
        }
        return watch.end().whenComplete((ended, thrown) -> {
            following = null;
            runs.unwatch(api, watch);
        });
    }

    /** The state of the sync when something has happened to it. */
    CompletableFuture<BulkSyncStatus> nextNews(BulkSyncStatus known) {
        requireInTime();
        NewsWatch watch = new NewsWatch(api, sync.id(), known, settings.interval());
        awaiting = watch;
        runs.watch(api, watch);
        if (finished) {
            runs.unwatch(api, watch);
        }
        return watch.news().whenComplete((news, thrown) -> {
            awaiting = null;
            runs.unwatch(api, watch);
        });
    }

    /** The run with another execution in it that is not its own; without an origin where nothing came of it. */
    BulkSyncRun told(BulkSyncExecution other, String how) {
        RunProgress one = new RunProgress();
        if (other != null) {
            one.seen(other);
        }
        return named(one).origin(how).build();
    }

    private CompletableFuture<BulkSyncRun> toTheEnd(Opened opened) {
        origin = opened.origin();
        if (opened.execution() != null) {
            progress.seen(opened.execution());
        }
        if (finished) {
            cancelLate(opened);
            throw new CancellationException();
        }
        if (!opened.followed()) {
            return CompletableFuture.completedFuture(soFar());
        }
        stage = "waiting";
        tellProgress();
        return follow(opened.execution(), this::changed)
                .exceptionally(thrown -> {
                    throw new CompletionException(failures.lost(soFar(), RunFailures.cause(thrown)));
                })
                .thenCompose(this::ended);
    }

    private void changed(BulkSyncExecution execution) {
        if (finished) {
            return;
        }
        progress.seen(execution);
        tellProgress();
    }

    private CompletableFuture<BulkSyncRun> ended(BulkSyncExecution execution) {
        progress.seen(execution);
        BulkSyncRun run = soFar();
        if (canceled && !BulkExecutionStatus.COMPLETED.equals(run.status())) {
            throw new CompletionException(
                    failures.timedOut(run, settings.timeout(), "It was asked to cancel, and has ended", null));
        }
        Optional<? extends PolytomicException> failure = settings.rules().judge(forPeople(run), settings.operation());
        if (failure.isEmpty()) {
            return CompletableFuture.completedFuture(run);
        }
        Optional<Opening> again =
                late || retriesLeft == 0 ? Optional.empty() : opening.again(RunRules.failedSchemas(run));
        if (again.isEmpty()) {
            throw new CompletionException(failure.get());
        }
        retriesLeft--;
        LOG.info("{}; its failed schemas are run again", failure.get().getMessage());
        String first = origin;
        return again.get().open(this).thenCompose(opened -> toTheEnd(new Opened(opened.execution(), first, true)));
    }

    // its texts become those of exceptions
    private BulkSyncRun forPeople(BulkSyncRun run) {
        return run.withStatusMessage(api.forPeople(run.statusMessage()))
                .withSchemas(run.schemas().stream()
                        .map(schema -> schema.withStatusMessage(api.forPeople(schema.statusMessage())))
                        .toList());
    }

    private void outOfTime() {
        late = true;
        ExecutionWatch watch = following;
        if (watch == null) {
            expire(lastFailure);
            return;
        }
        // it may have ended since the last look, as when the machine has slept
        watch.look().whenComplete((ignored, thrown) -> {
            if (!watch.end().isDone()) {
                expire(RunFailures.cause(thrown));
            }
        });
    }

    private void expire(Throwable failure) {
        if (finished) {
            return;
        }
        Optional<String> executionId = progress.goingOn();
        if (settings.onTimeout() == OnTimeout.LEAVE || executionId.isEmpty()) {
            cancelsWhatComesLate = settings.onTimeout() != OnTimeout.LEAVE;
            finish(null, timedOut(executionId.isEmpty() ? "" : "It goes on", failure));
            return;
        }
        stage = "canceling";
        canceled = true;
        api.cancel(sync.id(), executionId.get()).whenComplete((done, thrown) -> {
            Throwable refused = RunFailures.cause(thrown);
            if (refused != null) {
                canceled = false;
                unlessOver(() -> finish(null, timedOut("It could not be asked to cancel", refused)));
            } else if (settings.onTimeout() == OnTimeout.CANCEL) {
                unlessOver(() -> finish(null, timedOut("It was asked to cancel", null)));
            } else {
                Optional.ofNullable(following).ifPresent(watch -> runs.watchAnew(api, watch));
                limit(
                        settings.cancelTimeout(),
                        () -> finish(
                                null,
                                timedOut(
                                        "It was asked to cancel, but has not ended within cancelTimeout "
                                                + settings.cancelTimeout(),
                                        null)));
            }
        });
    }

    // it cannot be canceled any more once it has ended by itself
    private void unlessOver(Runnable step) {
        ExecutionWatch watch = following;
        if (watch == null) {
            step.run();
            return;
        }
        watch.look().whenComplete((ignored, thrown) -> {
            if (!watch.end().isDone()) {
                step.run();
            }
        });
    }

    private PolytomicException timedOut(String added, Throwable failure) {
        return failures.timedOut(soFar(), settings.timeout(), added, failure);
    }

    /** The context is stopping. */
    void stop() {
        api.client().complete(() -> {
            if (finished) {
                return;
            }
            boolean cancels = settings.onStop() == OnStop.CANCEL;
            Optional<String> executionId = progress.goingOn();
            if (!cancels || executionId.isEmpty()) {
                cancelsWhatComesLate = cancels;
                finish(null, failures.stopped(soFar(), executionId.isEmpty() ? "" : "It goes on"));
                return;
            }
            // turns are over: nothing is sent within a budget any more
            api.withoutBudget()
                    .cancel(sync.id(), executionId.get())
                    .whenComplete((done, thrown) -> finish(
                            null,
                            failures.stopped(
                                    soFar(),
                                    thrown == null
                                            ? "It was asked to cancel"
                                            : "It could not be asked to cancel: "
                                                    + RunFailures.cause(thrown).getMessage())));
        });
    }

    private void cancelLate(Opened opened) {
        if (cancelsWhatComesLate && opened.followed() && opened.execution() != null) {
            api.withoutBudget()
                    .cancel(sync.id(), opened.execution().id())
                    .whenComplete((done, thrown) -> LOG.info(
                            "Execution {} of sync {} was started too late and asked to cancel",
                            opened.execution().id(),
                            sync.id(),
                            thrown));
        }
    }

    private void finish(BulkSyncRun run, Throwable thrown) {
        synchronized (this) {
            if (finished) {
                return;
            }
            finished = true;
        }
        Optional.ofNullable(timer).ifPresent(set -> set.cancel(false));
        Optional.ofNullable(pause).ifPresent(set -> set.cancel(false));
        Optional.ofNullable(following).ifPresent(watch -> runs.unwatch(api, watch));
        Optional.ofNullable(awaiting).ifPresent(watch -> runs.unwatch(api, watch));
        Throwable failure = failures.forRoutes(thrown);
        BulkSyncRun told = run == null ? soFar() : run;
        tellProgress();
        try {
            runs.ended(this, told, settings.operation(), failure, age());
        } catch (RuntimeException e) {
            LOG.warn("What listens to runs has failed; the run of sync {} ends all the same", told.syncId(), e);
        }
        if (failure == null) {
            result.complete(run);
        } else {
            result.completeExceptionally(failure);
        }
    }

    private void tellProgress() {
        if (progress.isEmpty()) {
            return;
        }
        try {
            onProgress.accept(soFar());
        } catch (RuntimeException e) {
            LOG.warn("The progress of sync {} could not be told; its run goes on", sync.id(), e);
        }
    }

    private BulkSyncRun soFar() {
        return named(progress).origin(origin).build();
    }

    private BulkSyncRunBuilder named(RunProgress of) {
        return of.run().syncId(sync.id()).syncName(sync.name()).waitedMillis(age().toMillis());
    }

    /** As people see it. */
    RunInFlight view() {
        BulkSyncRun run = soFar();
        return new RunInFlight(
                settings.operation(),
                text(run.syncId()),
                text(run.syncName()),
                text(run.executionId()),
                stage,
                text(run.status()),
                age());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private Duration age() {
        return Duration.ofNanos(api.client().nanoTime() - since);
    }

    private void limit(Duration time, Runnable step) {
        timer = later(time, step);
        if (finished) {
            timer.cancel(false);
        }
    }

    private Future<?> later(Duration delay, Runnable step) {
        try {
            return api.client().later(delay, step);
        } catch (RejectedExecutionException e) {
            stop();
            return CompletableFuture.completedFuture(null);
        }
    }
}
