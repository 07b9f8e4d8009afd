package io.github.camelpolytomic.internal.run;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicNotFoundException;
import io.github.camelpolytomic.internal.run.RunOpening.Opened;
import io.github.camelpolytomic.internal.run.outcome.RunFailures;
import io.github.camelpolytomic.internal.run.outcome.SuccessCriteria;
import io.github.camelpolytomic.internal.run.sync.BulkSyncService;
import io.github.camelpolytomic.internal.run.sync.SyncRef;
import io.github.camelpolytomic.internal.text.Excerpts;
import io.github.camelpolytomic.model.bulksync.BulkExecutionStatus;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;
import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.model.run.RunInFlight;

/**
 * One run that is waited for, from the choice of the sync to the judgement of its end. What comes first ends it: its end, its
 * time, the stop of the context; whatever comes later changes nothing.
 */
final class Run {

    private static final Logger LOG = LoggerFactory.getLogger(Run.class);

    private final RunSettings settings;
    private final RunOpening opening;
    private final BulkSyncService api;
    private final Runs runs;
    private final Consumer<BulkSyncRun> onProgress;
    private final RunState state;
    private final RunContext steps;
    private final RunTermination earlyEnd;
    private final CompletableFuture<BulkSyncRun> result = new CompletableFuture<>();
    private boolean finished;
    private int retriesLeft;

    Run(
            RunSettings settings,
            SyncRef choice,
            RunOpening opening,
            BulkSyncService api,
            Runs runs,
            Consumer<BulkSyncRun> onProgress) {
        this.settings = settings;
        this.opening = opening;
        this.api = api;
        this.runs = runs;
        this.onProgress = onProgress;
        this.state = new RunState(settings.operation(), choice, api.client()::nanoTime);
        this.steps = new RunContext(settings, state, api, runs, this::stop, failure -> finish(null, failure));
        this.earlyEnd = new RunTermination(steps, failure -> finish(null, failure));
        this.retriesLeft = settings.retryFailedSchemas();
    }

    /** Begins; what it waits for fails with what a route catches, and ends exactly once. */
    Wait<BulkSyncRun> begin() {
        steps.guarded(this::open);
        return new Wait<>(result, () -> steps.guarded(earlyEnd::interrupted));
    }

    private void open() {
        if (!runs.begun(this)) {
            stop();
            return;
        }
        steps.limit(settings.timeout(), earlyEnd::outOfTime);
        if (!steps.isOver()) {
            state.sync()
                    .find(api, steps::isOver)
                    .thenCompose(found -> {
                        state.found(found);
                        return opening.open(steps);
                    })
                    .thenCompose(this::toTheEnd)
                    .whenComplete((run, thrown) -> finish(run, RunFailures.cause(thrown)));
        }
    }

    /** The context is stopping. */
    void stop() {
        steps.guarded(earlyEnd::stop);
    }

    /** As people see it. */
    RunInFlight view() {
        return state.view();
    }

    private CompletableFuture<BulkSyncRun> toTheEnd(Opened opened) {
        state.origin(opened.origin());
        if (opened.execution() != null) {
            state.seen(opened.execution());
        }
        if (steps.isOver()) {
            earlyEnd.cancelLate(opened);
            throw new CancellationException();
        }
        if (!opened.followed()) {
            return CompletableFuture.completedFuture(state.soFar());
        }
        state.stage("waiting");
        tellProgress();
        return steps.follow(opened.execution(), this::changed)
                .exceptionally(thrown -> {
                    Throwable failure = RunFailures.cause(thrown);
                    throw new CompletionException(
                            failure instanceof PolytomicNotFoundException
                                    ? steps.failures().lost(state.soFar(), failure)
                                    : failure);
                })
                .thenCompose(this::ended);
    }

    private void changed(BulkSyncExecution execution) {
        if (!steps.isOver()) {
            state.seen(execution);
            tellProgress();
        }
    }

    private CompletableFuture<BulkSyncRun> ended(BulkSyncExecution execution) {
        state.seen(execution);
        BulkSyncRun run = state.soFar();
        if (earlyEnd.hasCanceled() && !BulkExecutionStatus.COMPLETED.equals(run.status())) {
            throw new CompletionException(earlyEnd.timedOut("It was asked to cancel, and has ended", null));
        }
        Optional<? extends PolytomicException> failure = settings.rules().judge(forPeople(run), settings.operation());
        if (failure.isEmpty()) {
            return CompletableFuture.completedFuture(run);
        }
        Optional<RunOpening> again = steps.isLate() || retriesLeft == 0
                ? Optional.empty()
                : opening.again(SuccessCriteria.failedSchemas(run));
        if (again.isEmpty()) {
            throw new CompletionException(failure.get());
        }
        retriesLeft--;
        LOG.debug("{}; its failed schemas are run again", failure.get().getMessage());
        String first = state.origin();
        return again.get().open(steps).thenCompose(opened -> toTheEnd(new Opened(opened.execution(), first, true)));
    }

    // its texts become those of exceptions
    private BulkSyncRun forPeople(BulkSyncRun run) {
        return run.withStatusMessage(api.forPeople(run.statusMessage()))
                .withSchemas(run.schemas().stream()
                        .map(schema -> schema.withStatusMessage(api.forPeople(schema.statusMessage())))
                        .toList());
    }

    private void finish(BulkSyncRun run, Throwable thrown) {
        synchronized (this) {
            if (finished) {
                return;
            }
            finished = true;
        }
        // first of all: whatever else fails, it is not in flight any more
        runs.over(this);
        Throwable failure;
        try {
            steps.end();
            BulkSyncRun told = run == null ? state.soFar() : run;
            failure = thrown == null ? null : steps.failures().forRoutes(thrown, told);
            tellProgress();
            runs.ended(told, settings.operation(), failure, state.age());
        } catch (RuntimeException | Error e) {
            failure = thrown == null ? null : steps.failures().forRoutes(thrown, null);
            LOG.warn(
                    "The run of sync {} ends, although not all could be told of it",
                    Excerpts.value(state.sync().id()),
                    e);
        }
        if (failure == null) {
            result.complete(run);
        } else {
            result.completeExceptionally(failure);
        }
    }

    private void tellProgress() {
        if (!state.hasExecution()) {
            return;
        }
        try {
            onProgress.accept(state.soFar());
        } catch (RuntimeException | Error e) {
            LOG.warn(
                    "The progress of sync {} could not be told; its run goes on",
                    Excerpts.value(state.sync().id()),
                    e);
        }
    }
}
