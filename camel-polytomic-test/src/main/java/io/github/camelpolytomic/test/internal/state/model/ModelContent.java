package io.github.camelpolytomic.test.internal.state.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.state.query.Rows;

/**
 * What a model consists of, found from its settings.
 *
 * @param type the type of its connection
 * @param fields its fields, those of users last
 * @param records its records, each with the values of the fields
 * @param enricher the enrichment; empty when there is none
 */
public record ModelContent(
        String type, List<ModelField> fields, List<ObjectNode> records, Optional<ModelEnricher> enricher) {

    /** The rows of a source with these of its fields, and with fields that users add. */
    static ModelContent of(
            String type, Rows rows, List<ModelField> chosen, List<ModelField> added, Optional<ModelEnricher> enricher) {
        List<ModelField> fields = new ArrayList<>(chosen);
        fields.addAll(added);
        List<ObjectNode> records = rows.all().stream()
                .map(row -> {
                    ObjectNode json = Json.object();
                    chosen.stream()
                            .filter(field -> row.has(field.name()))
                            .forEach(field -> json.set(field.name(), row.get(field.name())));
                    added.forEach(field -> json.set(field.name(), field.example()));
                    return json;
                })
                .toList();
        return new ModelContent(type, List.copyOf(fields), records, enricher);
    }

    public boolean has(String fieldName) {
        return fields.stream().anyMatch(field -> field.name().equals(fieldName));
    }

    /** The contract's ModelSample, with the first records. */
    ObjectNode sample(int count) {
        ObjectNode json = Json.object();
        ArrayNode first = json.putArray("records");
        records.stream().limit(count).forEach(first::add);
        json.putArray("warnings");
        return json;
    }

    JsonNode fieldsJson(String holderId, ObjectNode stamps) {
        ArrayNode all = Json.array();
        fields.forEach(field -> all.add(field.json(holderId, stamps)));
        return all;
    }
}
