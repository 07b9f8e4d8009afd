package io.github.camelpolytomic.run;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.client.Json;

/**
 * Comes to an execution by starting one.
 *
 * @param body the request
 * @param keys what makes it safe to repeat
 * @param isRetry whether an execution of the same run came before
 */
record Starting(byte[] body, StartKeys keys, boolean isRetry) implements Opening {

    @Override
    public CompletableFuture<Opened> open(RunSteps run) {
        return isRetry
                // whatever runs by now is none of this run's
                ? new Start(run, body, keys, OnActive.QUEUE).next()
                : new Preflight(run).check().thenCompose(fit -> new Start(
                                run, body, keys, run.settings().onActive())
                        .first());
    }

    @Override
    public Optional<Opening> again(Set<String> schemas) {
        return schemas.isEmpty() ? Optional.empty() : Optional.of(new Starting(onlyThese(schemas), keys, true));
    }

    private byte[] onlyThese(Set<String> schemas) {
        ObjectNode request = Json.object(body);
        request.set("schemas", Json.MAPPER.valueToTree(schemas));
        return Json.bytes(request);
    }
}
