package io.github.camelpolytomic.run;

import java.util.concurrent.CompletableFuture;

import io.github.camelpolytomic.model.run.RunOrigin;

/**
 * Comes to an execution by its identifier.
 *
 * @param executionId its identifier
 */
record Awaiting(String executionId) implements Opening {

    @Override
    public CompletableFuture<Opened> open(RunSteps run) {
        run.state().stage("looking");
        return run.known(executionId).thenApply(execution -> new Opened(execution, RunOrigin.AWAITED, true));
    }
}
