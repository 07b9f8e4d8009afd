package io.github.camelpolytomic.test;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Who did something: the contract's OutputActor. */
record Actor(String id, String type, String name) {

    /** The one user that an organization is known to have. */
    static Actor userOf(String organizationId) {
        UUID id = UUID.nameUUIDFromBytes(("user of " + organizationId).getBytes(StandardCharsets.UTF_8));
        return new Actor(id.toString(), "user", "Sample User");
    }

    ObjectNode json() {
        return Json.object().put("id", id).put("type", type).put("name", name);
    }
}
