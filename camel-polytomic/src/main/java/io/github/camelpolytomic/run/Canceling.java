package io.github.camelpolytomic.run;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;
import io.github.camelpolytomic.model.run.RunOrigin;

/**
 * Comes to the execution that is running, and asks it to cancel.
 *
 * @param executionId the execution that is meant, whatever else is running; empty for the one that runs
 */
record Canceling(Optional<String> executionId) implements Opening {

    @Override
    public CompletableFuture<Opened> open(RunSteps run) {
        run.state().stage("looking");
        return executionId
                .map(run::known)
                .orElseGet(() -> run.insist(() -> run.api().status(run.sync().id()))
                        .thenApply(status ->
                                status.currentExecution() == null ? status.lastExecution() : status.currentExecution()))
                .thenCompose(execution -> cancel(run, execution));
    }

    private static CompletableFuture<Opened> cancel(RunSteps run, BulkSyncExecution execution) {
        if (execution == null || ExecutionWatch.isOver(execution)) {
            return CompletableFuture.completedFuture(new Opened(execution, RunOrigin.IDLE, false));
        }
        if (execution.id() == null) {
            throw new CompletionException(SyncApi.namelessRunning(run.sync()));
        }
        run.state().stage("canceling");
        return run.cancel(execution.id())
                .thenApply(asked -> new Opened(execution, asked ? RunOrigin.CANCELED : RunOrigin.IDLE, true));
    }
}
