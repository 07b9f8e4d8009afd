package io.github.camelpolytomic.test.internal.state.connection;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiVersion;
import io.github.camelpolytomic.test.internal.contract.Json;

/** A field of a target object: what a model sync may do with a field of the connected system. */
record TargetField(SourceField field) {

    private static final List<String> IDENTITY_FUNCTIONS = List.of("Equality", "ISubstring", "OneOf");

    /** The contract's TargetField. */
    ObjectNode json(ApiVersion version) {
        boolean isText = field.type().equals("string");
        boolean isKey = field.isPrimaryKey();
        ObjectNode json = Json.object()
                .put("id", field.id())
                .put("name", field.name())
                .put("description", "")
                .put("type", field.type())
                .put("source_type", field.remoteType())
                .put("association", !field.referencedSchemas().isEmpty())
                .put("createable", !isKey)
                .put("updateable", !isKey)
                .put("required", false)
                .put("filterable", true)
                .put("encryptable", isText)
                .put("supports_identity", isText || isKey);
        json.set("identity_functions", identityFunctions(isText || isKey));
        if (version == ApiVersion.V2025_09_18) {
            json.put("multiple_associations", false).set("filter_functions", filterFunctions());
        }
        return json;
    }

    private static ArrayNode identityFunctions(boolean isIdentity) {
        ArrayNode functions = Json.array();
        if (isIdentity) {
            IDENTITY_FUNCTIONS.forEach(id -> functions.addObject().put("id", id).put("label", id));
        }
        return functions;
    }

    private ArrayNode filterFunctions() {
        ArrayNode functions = Json.array();
        ObjectNode equality = function(functions, "Equality", "is", true);
        field.json().path("values").forEach(equality.withArray("values")::add);
        function(functions, "IsNull", "is empty", false);
        function(functions, "StringOneOf", "is one of", true).put("multi_value", true);
        return functions;
    }

    private static ObjectNode function(ArrayNode functions, String id, String label, boolean needsValue) {
        ObjectNode function = functions.addObject().put("id", id).put("label", label);
        function.put("requires_value", needsValue).put("multi_value", false).putArray("values");
        return function;
    }
}
