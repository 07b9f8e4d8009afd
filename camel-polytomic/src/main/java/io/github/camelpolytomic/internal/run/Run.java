package io.github.camelpolytomic.internal.run;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicNotFoundException;
import io.github.camelpolytomic.internal.run.RunOpening.Opened;
import io.github.camelpolytomic.internal.run.outcome.RunFailures;
import io.github.camelpolytomic.internal.run.outcome.SuccessCriteria;
import io.github.camelpolytomic.internal.run.select.SyncNames;
import io.github.camelpolytomic.internal.run.sync.Execution;
import io.github.camelpolytomic.internal.run.sync.ExecutionStatus;
import io.github.camelpolytomic.internal.run.sync.RunSnapshot;
import io.github.camelpolytomic.internal.run.sync.SyncRef;
import io.github.camelpolytomic.internal.run.sync.SyncService;
import io.github.camelpolytomic.internal.text.Excerpts;
import io.github.camelpolytomic.model.run.RunInFlight;
import io.github.camelpolytomic.model.run.SyncRun;

/**
 * One run that is waited for, from finding the sync to checking its end. It ends once: by the end of its execution, by its timeout,
 * or by the stop of the context, whichever comes first.
 */
final class Run {

    private static final Logger LOG = LoggerFactory.getLogger(Run.class);

    private final RunSettings settings;
    private final SyncService service;
    private final Runs runs;
    private final Consumer<SyncRun> onProgress;
    private final RunState state;
    private final RunContext context;
    private final RunTermination termination;
    private final CompletableFuture<SyncRun> result = new CompletableFuture<>();
    private boolean finished;
    private int retriesLeft;
    // null when nothing is ever retried: it holds the request
    private RunOpening retried;

    Run(RunSettings settings, SyncRef sync, SyncService service, Runs runs, Consumer<SyncRun> onProgress) {
        this.settings = settings;
        this.service = service;
        this.runs = runs;
        this.onProgress = onProgress;
        this.state = new RunState(settings.operation(), sync, service.client());
        this.context = new RunContext(settings, state, service, runs, this);
        this.termination = new RunTermination(context);
        this.retriesLeft = settings.retryFailedParts();
    }

    /** Begins the run. The wait ends exactly once, and fails with the exception that a route catches. */
    Wait<SyncRun> begin(RunOpening opening) {
        retried = retriesLeft == 0 ? null : opening;
        context.guarded(() -> open(opening));
        return new Wait<>(result, () -> context.guarded(termination::interrupted));
    }

    private void open(RunOpening opening) {
        if (!runs.add(this)) {
            stop();
            return;
        }
        context.scheduleTimeout(settings.timeout(), termination::onTimeout);
        if (!context.isOver()) {
            SyncNames.find(state.sync(), service, context::isOver)
                    .thenCompose(found -> {
                        state.sync(found);
                        return opening.open(context);
                    })
                    .whenComplete(this::opened);
        }
    }

    /** The context is stopping. */
    void stop() {
        context.guarded(termination::stop);
    }

    /** The run as operators see it. */
    RunInFlight view() {
        return state.view();
    }

    private void opened(Opened opened, Throwable thrown) {
        if (thrown == null) {
            context.guarded(() -> follow(opened));
        } else {
            finish(null, thrown);
        }
    }

    private void follow(Opened opened) {
        state.origin(opened.origin());
        if (opened.execution() != null) {
            state.add(opened.execution());
        }
        if (context.isOver()) {
            termination.cancelLate(opened);
        } else if (opened.followed()) {
            state.stage("waiting");
            reportProgress();
            context.follow(opened.execution(), this::changed, this::ended);
        } else {
            finish(state.snapshot(), null);
        }
    }

    private void changed(Execution execution) {
        if (!context.isOver()) {
            state.add(execution);
            reportProgress();
        }
    }

    private void ended(Execution execution, Throwable thrown) {
        Throwable failure = RunFailures.cause(thrown);
        context.guarded(() -> {
            if (failure == null) {
                check(execution);
            } else if (failure instanceof PolytomicNotFoundException) {
                finish(null, context.failures().lost(state.snapshot(), failure));
            } else {
                finish(null, failure);
            }
        });
    }

    private void check(Execution execution) {
        state.add(execution);
        RunSnapshot run = state.snapshot();
        if (termination.hasCanceled() && !ExecutionStatus.COMPLETED.equals(run.status())) {
            finish(null, termination.timeoutException("Its cancellation was requested, and it has ended", null));
            return;
        }
        // texts of the service become part of the message
        Optional<? extends PolytomicException> failure =
                settings.criteria().check(run.withTexts(service::mask), settings.operation(), service);
        Optional<RunOpening> again = failure.isEmpty() || context.isLate() || retriesLeft == 0
                ? Optional.empty()
                : retried.again(context, SuccessCriteria.failedParts(run));
        if (again.isEmpty()) {
            finish(failure.isEmpty() ? run : null, failure.orElse(null));
            return;
        }
        retriesLeft--;
        LOG.debug("{}; its failed parts are retried", failure.get().getMessage());
        String origin = state.origin();
        again.get()
                .open(context)
                .thenApply(opened -> new Opened(opened.execution(), origin, true))
                .whenComplete(this::opened);
    }

    /** Ends the run, unless it has ended before: with this state, or with a failure. */
    void finish(RunSnapshot run, Throwable thrown) {
        synchronized (this) {
            if (finished) {
                return;
            }
            finished = true;
        }
        // first: the run is not in flight any more, whatever fails from here on
        runs.remove(this);
        SyncRun value = null;
        Throwable failure;
        try {
            context.end();
            RunSnapshot last = run == null ? state.snapshot() : run;
            failure = thrown == null ? null : context.failures().forRoutes(RunFailures.cause(thrown), last);
            value = service.result(last);
            reportProgress(value);
            runs.ended(value, settings.operation(), failure, state.age());
        } catch (RuntimeException | Error e) {
            failure = thrown == null && value != null
                    ? null
                    : context.failures().forRoutes(thrown == null ? e : RunFailures.cause(thrown), null);
            LOG.warn(
                    "The run of sync {} has ended, but could not be reported",
                    Excerpts.value(state.sync().id()),
                    e);
        }
        if (failure == null) {
            result.complete(value);
        } else {
            result.completeExceptionally(failure);
        }
    }

    private void reportProgress() {
        if (state.hasExecution()) {
            reportProgress(service.result(state.snapshot()));
        }
    }

    private void reportProgress(SyncRun run) {
        if (!state.hasExecution()) {
            return;
        }
        try {
            onProgress.accept(run);
        } catch (RuntimeException | Error e) {
            LOG.warn(
                    "The progress of sync {} could not be reported; its run continues",
                    Excerpts.value(state.sync().id()),
                    e);
        }
    }
}
