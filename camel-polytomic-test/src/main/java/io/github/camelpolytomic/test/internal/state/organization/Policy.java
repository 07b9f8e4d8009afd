package io.github.camelpolytomic.test.internal.state.organization;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;

/** A permission policy: the contract's PolicyResponse. */
public record Policy(String id, String name, String organizationId, List<Action> actions, boolean isBuiltIn) {

    /** An action, and the roles whose users may do it. */
    public record Action(String name, List<String> roleIds) {}

    public ObjectNode json() {
        ObjectNode json = Json.object().put("id", id).put("name", name).put("organization_id", organizationId);
        ArrayNode list = json.putArray("policy_actions");
        actions.forEach(action -> list.addObject().put("action", action.name).set("role_ids", Json.of(action.roleIds)));
        return json.put("system", isBuiltIn);
    }
}
