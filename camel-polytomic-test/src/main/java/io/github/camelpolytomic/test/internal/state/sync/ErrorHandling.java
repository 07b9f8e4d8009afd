package io.github.camelpolytomic.test.internal.state.sync;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;

/**
 * Whom to notify when a sync fails, and when its ingestion counts as failed.
 *
 * @param threshold the sync's own limit, if it has one
 */
public record ErrorHandling(Optional<Long> threshold, List<String> subscribers) {

    static final ErrorHandling DEFAULT = new ErrorHandling(Optional.empty(), List.of());

    /** Changed by an update: absent members stay as they are, and a threshold of 0 removes the limit. */
    ErrorHandling updated(RequestBody body) {
        Optional<Long> limit = body.integer("ingestion_failure_threshold");
        if (limit.filter(value -> value < 0).isPresent()) {
            throw ApiException.badRequest("ingestion_failure_threshold must not be negative");
        }
        return new ErrorHandling(
                limit.isPresent() ? limit.filter(value -> value > 0) : threshold,
                body.texts("subscribers").orElse(subscribers));
    }

    /** The contract's BulkSyncErrorHandling. */
    public ObjectNode json() {
        return Json.object()
                .put("ingestion_failure_threshold", threshold.orElse(null))
                .set("subscribers", Json.of(subscribers));
    }
}
