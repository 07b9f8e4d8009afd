package io.github.camelpolytomic.internal.run;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.github.camelpolytomic.internal.run.sync.Execution;
import io.github.camelpolytomic.model.run.RunOrigin;

/**
 * Cancels an execution.
 *
 * @param executionId the execution, whatever else is running; empty for the one that is running
 */
record CancelRunning(Optional<String> executionId) implements RunOpening {

    @Override
    public CompletableFuture<Opened> open(RunContext run) {
        run.state().stage("polling");
        return executionId
                .map(run::execution)
                .orElseGet(() ->
                        run.syncState().thenApply(state -> state.current() == null ? state.last() : state.current()))
                .thenCompose(execution -> cancel(run, execution));
    }

    private static CompletableFuture<Opened> cancel(RunContext run, Execution execution) {
        if (execution == null || execution.isOver()) {
            return CompletableFuture.completedFuture(new Opened(execution, RunOrigin.IDLE, false));
        }
        if (execution.id() == null) {
            throw new CompletionException(
                    run.service().withoutExecutionId(run.sync().id()));
        }
        run.state().stage("canceling");
        return run.cancel(execution.id())
                .thenApply(canceled -> new Opened(execution, canceled ? RunOrigin.CANCELED : RunOrigin.IDLE, true));
    }
}
