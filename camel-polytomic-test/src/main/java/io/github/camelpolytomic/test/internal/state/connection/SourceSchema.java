package io.github.camelpolytomic.test.internal.state.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiVersion;
import io.github.camelpolytomic.test.internal.contract.Json;

/** A schema that a connection offers as a source. */
public record SourceSchema(String id, String name, List<SourceField> fields) {

    static SourceSchema read(JsonNode given) {
        List<SourceField> fields = new ArrayList<>();
        given.path("fields").forEach(field -> fields.add(SourceField.read(field)));
        String id = given.path("id").asText();
        return new SourceSchema(id, given.path("name").asText(id), List.copyOf(fields));
    }

    public SourceSchema fields(List<SourceField> others) {
        return new SourceSchema(id, name, others);
    }

    SourceSchema mapFields(UnaryOperator<SourceField> change) {
        return fields(fields.stream().map(change).toList());
    }

    public Optional<SourceField> field(String fieldId) {
        return fields.stream().filter(field -> field.id().equals(fieldId)).findFirst();
    }

    public ObjectNode json(boolean withFields, ApiVersion version) {
        ObjectNode json = Json.object().put("id", id).put("name", name);
        if (withFields) {
            ArrayNode array = json.putArray("fields");
            fields.forEach(field -> array.add(field.json(version)));
        }
        return json;
    }
}
