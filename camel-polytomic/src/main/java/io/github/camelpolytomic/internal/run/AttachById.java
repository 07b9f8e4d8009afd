package io.github.camelpolytomic.internal.run;

import java.util.concurrent.CompletableFuture;

import io.github.camelpolytomic.model.run.RunOrigin;

/**
 * Waits for an execution that is given by id.
 *
 * @param executionId the id
 */
record AttachById(String executionId) implements RunOpening {

    @Override
    public CompletableFuture<Opened> open(RunContext run) {
        run.state().stage("polling");
        return run.execution(executionId).thenApply(execution -> new Opened(execution, RunOrigin.AWAITED, true));
    }
}
