package io.github.camelpolytomic.internal.run;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.github.camelpolytomic.internal.run.poll.ExecutionWatch;
import io.github.camelpolytomic.internal.run.sync.BulkSyncService;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;
import io.github.camelpolytomic.model.run.RunOrigin;

/**
 * Comes to the execution that is running, and asks it to cancel.
 *
 * @param executionId the execution that is meant, whatever else is running; empty for the one that runs
 */
record CancelRunning(Optional<String> executionId) implements RunOpening {

    @Override
    public CompletableFuture<Opened> open(RunContext run) {
        run.state().stage("looking");
        return executionId
                .map(run::known)
                .orElseGet(() -> run.insist(() -> run.api().status(run.sync().id()))
                        .thenApply(status ->
                                status.currentExecution() == null ? status.lastExecution() : status.currentExecution()))
                .thenCompose(execution -> cancel(run, execution));
    }

    private static CompletableFuture<Opened> cancel(RunContext run, BulkSyncExecution execution) {
        if (execution == null || ExecutionWatch.isOver(execution)) {
            return CompletableFuture.completedFuture(new Opened(execution, RunOrigin.IDLE, false));
        }
        if (execution.id() == null) {
            throw new CompletionException(BulkSyncService.namelessRunning(run.sync()));
        }
        run.state().stage("canceling");
        return run.cancel(execution.id())
                .thenApply(asked -> new Opened(execution, asked ? RunOrigin.CANCELED : RunOrigin.IDLE, true));
    }
}
