package io.github.camelpolytomic.internal.operation;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Converts a model to the settings that update it: names of fields, ids of labels, and the fields of users apart. */
final class ModelSettings {

    private static final String FIELDS = "fields";
    private static final String ADDED = "additional_fields";
    private static final String LABELS = "labels";

    /** The members of a field that a user cannot set. */
    private static final List<String> OF_THE_SERVICE = List.of(
            "created_at", "created_by", "description", "id", "remote_type", "unique", "updated_at", "user_added");

    private ModelSettings() {}

    /**
     * Converts the members of a model.
     *
     * @throws IllegalArgumentException if a field has no name or a label has no id
     */
    static ObjectNode of(ObjectNode model) {
        if (model.get(FIELDS) instanceof ArrayNode fields) {
            ArrayNode names = model.putArray(FIELDS);
            ArrayNode added = model.arrayNode();
            for (JsonNode field : fields) {
                if (field.path("user_added").asBoolean()) {
                    added.add(added((ObjectNode) field));
                } else {
                    names.add(text(field, "name", FIELDS));
                }
            }
            if (!added.isEmpty() && !model.has(ADDED)) {
                model.set(ADDED, added);
            }
        }
        if (model.get(LABELS) instanceof ArrayNode labels) {
            ArrayNode ids = model.putArray(LABELS);
            labels.forEach(label -> ids.add(label.isObject() ? text(label, "id", LABELS) : label.asText()));
        }
        return model;
    }

    private static ObjectNode added(ObjectNode field) {
        field.remove(OF_THE_SERVICE);
        // a request has text here, a response any JSON
        JsonNode example = field.path("example");
        if (!example.isMissingNode() && !example.isTextual()) {
            field.put("example", example.isValueNode() ? example.asText() : example.toString());
        }
        return field;
    }

    private static String text(JsonNode holder, String member, String list) {
        JsonNode text = holder.path(member);
        if (!text.isTextual()) {
            throw new IllegalArgumentException(
                    ("The Model has an element of %s without %s, so the update would remove it:"
                                    + " set an UpdateModelRequest instead")
                            .formatted(list, member));
        }
        return text.asText();
    }
}
