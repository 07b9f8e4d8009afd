package io.github.camelpolytomic.internal.run;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.internal.json.Json;
import io.github.camelpolytomic.option.OnActive;

/**
 * Comes to an execution by starting one.
 *
 * @param body the request
 * @param keys what makes it safe to repeat
 * @param isRetry whether an execution of the same run came before
 */
record StartNew(byte[] body, IdempotencyKeySequence keys, boolean isRetry) implements RunOpening {

    @Override
    public CompletableFuture<Opened> open(RunContext run) {
        return isRetry
                // whatever runs by now is none of this run's
                ? new StartAttempt(run, body, keys, OnActive.QUEUE).next()
                : new Preflight(run).check().thenCompose(fit -> new StartAttempt(
                                run, body, keys, run.settings().onActive())
                        .first());
    }

    @Override
    public Optional<RunOpening> again(Set<String> schemas) {
        return schemas.isEmpty() ? Optional.empty() : Optional.of(new StartNew(onlyThese(schemas), keys, true));
    }

    private byte[] onlyThese(Set<String> schemas) {
        ObjectNode request = Json.object(body);
        request.set("schemas", Json.MAPPER.valueToTree(schemas));
        return Json.bytes(request);
    }
}
