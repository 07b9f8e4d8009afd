package io.github.camelpolytomic.run;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;
import io.github.camelpolytomic.model.bulksync.BulkSyncStatus;
import io.github.camelpolytomic.model.run.RunOrigin;

/**
 * Comes to an execution that has made data fresh, whatever has started it: follows the one that is running, or waits for the
 * next.
 *
 * @param gate tells whether the data is fresh
 */
record FreshAgain(FreshnessGate gate) implements Opening {

    @Override
    public CompletableFuture<Opened> open(RunSteps run) {
        run.requireInTime();
        return run.api()
                .status(run.sync().id())
                .handle((status, thrown) -> {
                    Throwable failure = RunFailures.cause(thrown);
                    if (RunFailures.isPassing(failure)) {
                        run.state().lastFailure(failure);
                        return run.pause().thenCompose(over -> open(run));
                    }
                    return failure == null ? next(run, status) : CompletableFuture.<Opened>failedFuture(failure);
                })
                .thenCompose(Function.identity());
    }

    private CompletableFuture<Opened> next(RunSteps run, BulkSyncStatus status) {
        if (status.currentExecution() == null) {
            run.state().stage("waiting for a run");
            return run.nextNews(status).thenCompose(news -> ofLast(run, news));
        }
        run.state().stage("following execution " + status.currentExecution().id());
        return run.follow(status.currentExecution(), change -> {})
                .handle((ended, thrown) -> ended == null ? open(run) : judged(run, ended))
                .thenCompose(Function.identity());
    }

    private CompletableFuture<Opened> ofLast(RunSteps run, BulkSyncStatus status) {
        return status.currentExecution() == null && status.lastExecution() != null
                ? judged(run, status.lastExecution())
                : next(run, status);
    }

    private CompletableFuture<Opened> judged(RunSteps run, BulkSyncExecution ended) {
        return gate.look(run.sync())
                .handle((seen, thrown) -> {
                    if (thrown == null && seen.isFresh()) {
                        return CompletableFuture.completedFuture(new Opened(ended, RunOrigin.AWAITED, false));
                    }
                    return run.pause().thenCompose(over -> open(run));
                })
                .thenCompose(Function.identity());
    }
}
