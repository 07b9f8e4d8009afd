package io.github.camelpolytomic.test.internal.state.connection;

import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;

/** Deterministic sample records of a schema. */
public final class SampleRecord {

    /** The number of records that schemas show. */
    public static final int HOW_MANY = 3;

    /** The number of records that queries and models read. */
    public static final int ALL = 25;

    private SampleRecord() {}

    public static ObjectNode of(SourceSchema schema, int number) {
        ObjectNode sample = Json.object();
        schema.fields().forEach(field -> sample.set(field.id(), value(field, number)));
        return sample;
    }

    /** All records of a schema. */
    public static List<ObjectNode> all(SourceSchema schema) {
        return IntStream.rangeClosed(1, ALL)
                .mapToObj(number -> of(schema, number))
                .toList();
    }

    private static JsonNode value(SourceField field, int number) {
        return switch (field.type()) {
            case "number" -> Json.of(number);
            case "boolean" -> Json.of(number % 2 == 0);
            case "datetime" -> Json.of("2025-01-%02dT00:00:00Z".formatted(number));
            case "array" -> Json.array();
            case "object" -> Json.object();
            default -> Json.of(field.id() + " " + number);
        };
    }
}
