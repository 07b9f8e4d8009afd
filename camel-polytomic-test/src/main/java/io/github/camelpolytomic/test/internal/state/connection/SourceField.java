package io.github.camelpolytomic.test.internal.state.connection;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiVersion;
import io.github.camelpolytomic.test.internal.contract.Json;

/**
 * A field of a schema.
 *
 * @param json the contract's field, with every member
 * @param overridden the field as the source has it, when a user has changed it
 */
public record SourceField(ObjectNode json, Optional<SourceField> overridden) {

    private static final String ASSOCIATION = "association";
    private static final String KEY = "is_primary_key";
    // since 2025-09-18
    private static final String KEY_OF_SOURCE = "source_primary_key";
    private static final String KEY_OVERRIDE = "primary_key_override";

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
        boolean isKey = given.path(KEY).asBoolean();
        defaults.put("remote_type", type)
                .put(KEY, isKey)
                .put(KEY_OF_SOURCE, isKey)
                .put("user_managed", false);
        defaults.set(ASSOCIATION, NullNode.getInstance());
        defaults.set("values", Json.array());
        return new SourceField(Json.fill(given, defaults), Optional.empty());
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

    /** Makes it a part of the primary key of the source. */
    public SourceField primaryKey() {
        return with(KEY, Json.of(true)).with(KEY_OF_SOURCE, Json.of(true));
    }

    /** Makes it a part of the primary key that a user has set, or not; the source says nothing without need. */
    SourceField overrideKey(boolean isPart) {
        SourceField plain = withoutKeyOverride();
        return isPart || plain.isPrimaryKey()
                ? plain.with(KEY, Json.of(isPart)).with(KEY_OVERRIDE, Json.of(isPart))
                : plain;
    }

    SourceField withoutKeyOverride() {
        ObjectNode plain = json.deepCopy();
        plain.remove(KEY_OVERRIDE);
        plain.set(KEY, json.path(KEY_OF_SOURCE));
        return new SourceField(plain, overridden);
    }

    public SourceField userManaged() {
        return with("user_managed", Json.of(true));
    }

    /** The field after a user has changed it. */
    public SourceField changedBy(UnaryOperator<SourceField> change) {
        SourceField changed = change.apply(this);
        if (changed.equals(this) || isUserManaged()) {
            return changed;
        }
        return new SourceField(changed.userManaged().json, Optional.of(this));
    }

    /** Changes the type, and with it the detailed type, which is unknown then. */
    public SourceField type(String type) {
        return type.equals(type()) ? this : with("type", Json.of(type)).typeSpec(NullNode.getInstance());
    }

    public SourceField typeSpec(JsonNode definition) {
        return with("type_spec", definition);
    }

    public SourceField example(JsonNode example) {
        return with("example", example);
    }

    /** The contract's SchemaField in this version. */
    public ObjectNode json(ApiVersion version) {
        return version.isNewest() ? json : json.deepCopy().without(List.of(KEY_OF_SOURCE, KEY_OVERRIDE));
    }

    /** The same field under another id, which is also its name. */
    public SourceField id(String other) {
        return id().equals(other) ? this : with("id", Json.of(other)).name(other);
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
        return json.path(KEY).asBoolean();
    }

    /** Whether a user has added it to the schema. */
    public boolean isDeclared() {
        return isUserManaged() && overridden.isEmpty();
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
        return new SourceField(Json.with(json, member, value), overridden);
    }
}
