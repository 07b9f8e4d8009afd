package io.github.camelpolytomic.test;

import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A field of a schema.
 *
 * @param json the contract's field, complete
 */
record SourceField(ObjectNode json) {

    private static final String ASSOCIATION = "association";

    static SourceField of(String id, String type) {
        return read(Json.object().put("id", id).put("type", type));
    }

    static SourceField read(JsonNode given) {
        String id = given.path("id").asText();
        String type = given.path("type").asText("unknown");
        ObjectNode defaults = Json.object()
                .put("id", id)
                .put("name", id)
                .put("path", id.matches("\\w+") ? "$." + id : "$['" + id + "']")
                .put("type", type);
        defaults.set("type_spec", Json.object().put("type", type));
        defaults.put("remote_type", type).put("is_primary_key", false).put("user_managed", false);
        defaults.set(ASSOCIATION, NullNode.getInstance());
        defaults.set("values", Json.array());
        return new SourceField(Json.fill(given, defaults));
    }

    SourceField reference(String schemaId, String fieldId) {
        JsonNode before = json.path(ASSOCIATION);
        ArrayNode schemas = Json.plus(before.path("reference_to"), Json.of(schemaId));
        ObjectNode association = Json.object().put("id", id()).put("name", name());
        association.set("reference_to", schemas);
        return with(ASSOCIATION, association.put("referenced_field", fieldId));
    }

    SourceField value(String label, String value) {
        ObjectNode entry = Json.object().put("label", label).put("value", value);
        return with("values", Json.plus(json.path("values"), entry));
    }

    SourceField name(String name) {
        return with("name", Json.of(name));
    }

    SourceField remoteType(String remoteType) {
        return with("remote_type", Json.of(remoteType));
    }

    SourceField path(String path) {
        return with("path", Json.of(path));
    }

    SourceField primaryKey(boolean isPart) {
        return with("is_primary_key", Json.of(isPart));
    }

    SourceField userManaged() {
        return with("user_managed", Json.of(true));
    }

    SourceField type(String type) {
        return with("type", Json.of(type)).typeSpec(Json.object().put("type", type));
    }

    SourceField typeSpec(JsonNode definition) {
        return with("type_spec", definition);
    }

    SourceField example(JsonNode example) {
        return with("example", example);
    }

    String id() {
        return json.path("id").asText();
    }

    String name() {
        return json.path("name").asText();
    }

    String type() {
        return json.path("type").asText();
    }

    String remoteType() {
        return json.path("remote_type").asText();
    }

    boolean isPrimaryKey() {
        return json.path("is_primary_key").asBoolean();
    }

    boolean isUserManaged() {
        return json.path("user_managed").asBoolean();
    }

    List<String> referencedSchemas() {
        return StreamSupport.stream(json.path(ASSOCIATION).path("reference_to").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    String referencedField() {
        return json.path(ASSOCIATION).path("referenced_field").asText();
    }

    private SourceField with(String member, JsonNode value) {
        return new SourceField(Json.with(json, member, value));
    }
}
