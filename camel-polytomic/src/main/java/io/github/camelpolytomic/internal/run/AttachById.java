package io.github.camelpolytomic.internal.run;

import java.util.concurrent.CompletableFuture;

import io.github.camelpolytomic.model.run.RunOrigin;

/**
 * Comes to an execution by its identifier.
 *
 * @param executionId its identifier
 */
record AttachById(String executionId) implements RunOpening {

    @Override
    public CompletableFuture<Opened> open(RunContext run) {
        run.state().stage("looking");
        return run.known(executionId).thenApply(execution -> new Opened(execution, RunOrigin.AWAITED, true));
    }
}
