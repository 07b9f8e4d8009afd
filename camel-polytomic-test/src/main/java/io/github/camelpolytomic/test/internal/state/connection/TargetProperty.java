package io.github.camelpolytomic.test.internal.state.connection;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;

/**
 * A property of a target object that a model sync can create.
 *
 * @param values the allowed values; any value is when there are none
 */
public record TargetProperty(String id, String title, List<String> values) {

    /** The contract's TargetCreateInput. */
    ObjectNode shortJson() {
        return Json.object().put("id", id).put("title", title).put("enum", !values.isEmpty());
    }

    /** The contract's TargetPropertyValues. */
    public ObjectNode json() {
        ObjectNode json = shortJson();
        ArrayNode all = json.putArray("values");
        values.forEach(value -> all.addObject().put("label", value).put("value", value));
        return json;
    }

    boolean allows(String value) {
        return !value.isEmpty() && (values.isEmpty() || values.contains(value));
    }
}
