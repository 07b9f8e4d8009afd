package io.github.camelpolytomic.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A schema that a connection offers as a source. */
record SourceSchema(String id, String name, List<SourceField> fields) {

    static SourceSchema read(JsonNode given) {
        List<SourceField> fields = new ArrayList<>();
        given.path("fields").forEach(field -> fields.add(SourceField.read(field)));
        String id = given.path("id").asText();
        return new SourceSchema(id, given.path("name").asText(id), List.copyOf(fields));
    }

    SourceSchema fields(List<SourceField> others) {
        return new SourceSchema(id, name, others);
    }

    Optional<SourceField> field(String fieldId) {
        return fields.stream().filter(field -> field.id().equals(fieldId)).findFirst();
    }

    ObjectNode json(boolean withFields) {
        ObjectNode json = Json.object().put("id", id).put("name", name);
        if (withFields) {
            ArrayNode array = json.putArray("fields");
            fields.forEach(field -> array.add(field.json()));
        }
        return json;
    }
}
