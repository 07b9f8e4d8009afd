package io.github.camelpolytomic.test;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.camelpolytomic.test.internal.state.connection.SourceSchema;

/**
 * A schema (table, object) that a {@link SimulatedConnection} offers as a source.
 *
 * <pre>{@code
 * SimulatedSchema.named("public.orders")
 *         .field(SimulatedField.of("id", "number").remoteType("bigint").primaryKey())
 *         .field(SimulatedField.of("placed_at", "datetime").remoteType("timestamptz"))
 * }</pre>
 *
 * @param id the id in the API
 * @param name the display name
 * @param fields the fields in order
 */
public record SimulatedSchema(String id, String name, List<SimulatedField> fields) {

    public SimulatedSchema {
        fields = List.copyOf(fields);
    }

    /** A schema without fields whose name is also its id. */
    public static SimulatedSchema named(String id) {
        return new SimulatedSchema(id, id, List.of());
    }

    static SimulatedSchema of(SourceSchema schema) {
        return new SimulatedSchema(
                schema.id(),
                schema.name(),
                schema.fields().stream().map(SimulatedField::new).toList());
    }

    /** The display name, when it is not the id. */
    public SimulatedSchema name(String name) {
        return new SimulatedSchema(id, name, fields);
    }

    /** Adds a field. */
    public SimulatedSchema field(SimulatedField field) {
        return new SimulatedSchema(
                id, name, Stream.concat(fields.stream(), Stream.of(field)).toList());
    }

    /** The field with this id. */
    public Optional<SimulatedField> field(String fieldId) {
        return fields.stream().filter(field -> field.id().equals(fieldId)).findFirst();
    }

    SourceSchema state() {
        return new SourceSchema(
                id, name, fields.stream().map(SimulatedField::state).toList());
    }
}
