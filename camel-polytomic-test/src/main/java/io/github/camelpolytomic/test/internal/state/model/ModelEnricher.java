package io.github.camelpolytomic.test.internal.state.model;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;

/**
 * The enrichment of a model.
 *
 * @param settings the settings as they were given, without fields
 */
record ModelEnricher(String id, ObjectNode settings, List<ModelField> fields) {

    /** The contract's Enrichment. */
    ObjectNode json(ObjectNode stamps) {
        ObjectNode json = Json.object().setAll(settings);
        json.put("enricher_id", id);
        ArrayNode all = json.putArray("fields");
        fields.forEach(field -> all.add(field.json(id, stamps)));
        return json;
    }
}
