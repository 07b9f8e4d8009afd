package io.github.camelpolytomic.test.internal.state.connection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;

/** Deterministic sample records of a schema. */
public final class SampleRecord {

    public static final int HOW_MANY = 3;

    private SampleRecord() {}

    public static ObjectNode of(SourceSchema schema, int number) {
        ObjectNode sample = Json.object();
        schema.fields().forEach(field -> sample.set(field.id(), value(field, number)));
        return sample;
    }

    private static JsonNode value(SourceField field, int number) {
        return switch (field.type()) {
            case "number" -> Json.of(number);
            case "boolean" -> Json.of(number % 2 == 0);
            case "datetime" -> Json.of("2025-01-0" + number + "T00:00:00Z");
            case "array" -> Json.array();
            case "object" -> Json.object();
            default -> Json.of(field.id() + " " + number);
        };
    }
}
