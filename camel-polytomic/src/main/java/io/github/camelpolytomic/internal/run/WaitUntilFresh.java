package io.github.camelpolytomic.internal.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

import io.github.camelpolytomic.internal.run.poll.ExecutionWatch;
import io.github.camelpolytomic.internal.run.sync.BulkSyncService;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;
import io.github.camelpolytomic.model.bulksync.BulkSyncStatus;
import io.github.camelpolytomic.model.run.RunOrigin;

/**
 * Comes to an execution that has made data fresh, whatever has started it: follows the one that is running, or waits for the
 * next.
 *
 * @param gate tells whether the data is fresh
 */
record WaitUntilFresh(FreshnessGate gate) implements RunOpening {

    @Override
    public CompletableFuture<Opened> open(RunContext run) {
        return run.insist(() -> run.api().status(run.sync().id())).thenCompose(status -> next(run, status));
    }

    private CompletableFuture<Opened> next(RunContext run, BulkSyncStatus status) {
        BulkSyncExecution running = status.currentExecution();
        if (running == null || ExecutionWatch.isOver(running)) {
            return idle(run, status);
        }
        if (running.id() == null) {
            throw new CompletionException(BulkSyncService.namelessRunning(run.sync()));
        }
        run.state().stage("following execution " + running.id());
        return run.follow(running, change -> {})
                .handle((ended, thrown) -> run.pause().thenCompose(over -> open(run)))
                .thenCompose(Function.identity());
    }

    // what has ended since the last poll is no news any more, but may have made the data fresh
    private CompletableFuture<Opened> idle(RunContext run, BulkSyncStatus status) {
        run.state().stage("waiting for a run");
        return gate.look(run.sync(), run::isOver)
                .handle((seen, thrown) -> thrown == null && seen.isFresh()
                        ? CompletableFuture.completedFuture(
                                new Opened(status.lastExecution(), RunOrigin.AWAITED, false))
                        : run.nextNews(status).thenCompose(news -> next(run, news)))
                .thenCompose(Function.identity());
    }
}
