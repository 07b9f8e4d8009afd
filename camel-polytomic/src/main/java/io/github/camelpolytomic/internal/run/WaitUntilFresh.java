package io.github.camelpolytomic.internal.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

import io.github.camelpolytomic.internal.run.sync.Execution;
import io.github.camelpolytomic.internal.run.sync.SyncState;
import io.github.camelpolytomic.model.run.RunOrigin;

/**
 * Waits for an execution that has made the data fresh, whoever starts it: follows the one that is running, or waits for the next.
 *
 * @param gate knows whether the data is fresh
 */
record WaitUntilFresh(FreshnessGate gate) implements RunOpening {

    @Override
    public CompletableFuture<Opened> open(RunContext run) {
        return run.syncState().thenCompose(state -> next(run, state));
    }

    private CompletableFuture<Opened> next(RunContext run, SyncState state) {
        Execution running = state.current();
        if (running == null || running.isOver()) {
            return idle(run, state);
        }
        if (running.id() == null) {
            throw new CompletionException(
                    run.service().withoutExecutionId(run.sync().id()));
        }
        run.state().stage("following execution " + running.id());
        return run.end(running)
                .handle((ended, thrown) -> run.pause().thenCompose(passed -> open(run)))
                .thenCompose(Function.identity());
    }

    // an execution that ended since the last poll may have made the data fresh
    private CompletableFuture<Opened> idle(RunContext run, SyncState state) {
        run.state().stage("waiting for a run");
        return gate.readFreshness(run.sync(), run::isOver)
                .handle((freshness, thrown) -> thrown == null && freshness.isFresh()
                        ? CompletableFuture.completedFuture(new Opened(state.last(), RunOrigin.AWAITED, false))
                        : run.nextRun(state).thenCompose(next -> next(run, next)))
                .thenCompose(Function.identity());
    }
}
