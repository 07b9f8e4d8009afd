package io.github.camelpolytomic.internal.run;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelpolytomic.option.OnActive;

/**
 * Starts an execution.
 *
 * @param body the request body
 * @param keys the idempotency keys
 * @param isRetry whether the run has had an execution before
 */
record StartNew(byte[] body, IdempotencyKeySequence keys, boolean isRetry) implements RunOpening {

    @Override
    public CompletableFuture<Opened> open(RunContext run) {
        return isRetry
                // an execution that is running by now is not one of this run
                ? new StartAttempt(run, body, keys, OnActive.QUEUE).next()
                : new Preflight(run).check().thenCompose(passed -> new StartAttempt(
                                run, body, keys, run.settings().onActive())
                        .first());
    }

    @Override
    public Optional<RunOpening> again(RunContext run, Set<String> parts) {
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new StartNew(run.service().startBody(body, parts), keys, true));
    }
}
