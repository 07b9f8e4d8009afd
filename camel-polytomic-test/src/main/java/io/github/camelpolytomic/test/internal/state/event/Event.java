package io.github.camelpolytomic.test.internal.state.event;

import java.time.Instant;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;

/** An event: the contract's Event. */
public record Event(String id, String type, Instant createdAt, String organizationId, ObjectNode payload) {

    public ObjectNode json() {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("type", type)
                .put("created_at", createdAt.toString())
                .put("organization_id", organizationId);
        json.set("event", payload);
        return json;
    }
}
