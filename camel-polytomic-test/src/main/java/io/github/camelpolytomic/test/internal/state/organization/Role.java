package io.github.camelpolytomic.test.internal.state.organization;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;

/** A role of an organization: the contract's RoleResponse. */
public record Role(String id, String name, String organizationId, boolean isBuiltIn) {

    public ObjectNode json() {
        return Json.object()
                .put("id", id)
                .put("name", name)
                .put("organization_id", organizationId)
                .put("system", isBuiltIn);
    }
}
