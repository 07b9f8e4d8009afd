package io.github.camelpolytomic.test.internal.state.organization;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;

/** The author of a change: the contract's OutputActor. */
public record Actor(String id, String type, String name) {

    /** The one known user of an organization. */
    public static Actor userOf(String organizationId) {
        UUID id = UUID.nameUUIDFromBytes(("user of " + organizationId).getBytes(StandardCharsets.UTF_8));
        return new Actor(id.toString(), "user", "Sample User");
    }

    public ObjectNode json() {
        return Json.object().put("id", id).put("type", type).put("name", name);
    }
}
