package io.github.camelpolytomic.test.internal.state.connection;

import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;

/**
 * A field of a schema.
 *
 * @param json the contract's field, with every member
 */
public record SourceField(ObjectNode json) {

    private static final String ASSOCIATION = "association";

    public static SourceField of(String id, String type) {
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

    public SourceField reference(String schemaId, String fieldId) {
        JsonNode before = json.path(ASSOCIATION);
        ArrayNode schemas = Json.plus(before.path("reference_to"), Json.of(schemaId));
        ObjectNode association = Json.object().put("id", id()).put("name", name());
        association.set("reference_to", schemas);
        return with(ASSOCIATION, association.put("referenced_field", fieldId));
    }

    public SourceField value(String label, String value) {
        ObjectNode entry = Json.object().put("label", label).put("value", value);
        return with("values", Json.plus(json.path("values"), entry));
    }

    public SourceField name(String name) {
        return with("name", Json.of(name));
    }

    public SourceField remoteType(String remoteType) {
        return with("remote_type", Json.of(remoteType));
    }

    public SourceField path(String path) {
        return with("path", Json.of(path));
    }

    public SourceField primaryKey(boolean isPart) {
        return with("is_primary_key", Json.of(isPart));
    }

    public SourceField userManaged() {
        return with("user_managed", Json.of(true));
    }

    public SourceField type(String type) {
        return with("type", Json.of(type)).typeSpec(Json.object().put("type", type));
    }

    public SourceField typeSpec(JsonNode definition) {
        return with("type_spec", definition);
    }

    public SourceField example(JsonNode example) {
        return with("example", example);
    }

    public String id() {
        return json.path("id").asText();
    }

    public String name() {
        return json.path("name").asText();
    }

    public String type() {
        return json.path("type").asText();
    }

    public String remoteType() {
        return json.path("remote_type").asText();
    }

    public boolean isPrimaryKey() {
        return json.path("is_primary_key").asBoolean();
    }

    public boolean isUserManaged() {
        return json.path("user_managed").asBoolean();
    }

    public List<String> referencedSchemas() {
        return StreamSupport.stream(json.path(ASSOCIATION).path("reference_to").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    public String referencedField() {
        return json.path(ASSOCIATION).path("referenced_field").asText();
    }

    private SourceField with(String member, JsonNode value) {
        return new SourceField(Json.with(json, member, value));
    }
}
