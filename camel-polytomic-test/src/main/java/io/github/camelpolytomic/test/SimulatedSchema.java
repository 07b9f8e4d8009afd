package io.github.camelpolytomic.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A schema (table, object) that a {@link SimulatedConnection} offers as a source.
 *
 * <pre>{@code
 * SimulatedSchema.named("public.orders")
 *         .field(SimulatedField.of("id", "number").remoteType("bigint").primaryKey())
 *         .field(SimulatedField.of("placed_at", "datetime").remoteType("timestamptz"))
 * }</pre>
 *
 * @param id how calls name the schema
 * @param name what people are shown
 * @param fields the fields in the order in which they are listed
 */
public record SimulatedSchema(String id, String name, List<SimulatedField> fields) {

    public SimulatedSchema {
        fields = List.copyOf(fields);
    }

    /** A schema without fields whose name is also its id. */
    public static SimulatedSchema named(String id) {
        return new SimulatedSchema(id, id, List.of());
    }

    static SimulatedSchema read(JsonNode given) {
        List<SimulatedField> fields = new ArrayList<>();
        given.path("fields").forEach(field -> fields.add(SimulatedField.read(field)));
        String id = given.path("id").asText();
        return new SimulatedSchema(id, given.path("name").asText(id), fields);
    }

    /** The name shown to people, when it is not the id. */
    public SimulatedSchema name(String name) {
        return new SimulatedSchema(id, name, fields);
    }

    /** Adds a field. */
    public SimulatedSchema field(SimulatedField field) {
        return new SimulatedSchema(
                id, name, Stream.concat(fields.stream(), Stream.of(field)).toList());
    }

    /** The same schema with other fields. */
    SimulatedSchema fields(List<SimulatedField> others) {
        return new SimulatedSchema(id, name, others);
    }

    /** The field with this id. */
    public Optional<SimulatedField> field(String fieldId) {
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
