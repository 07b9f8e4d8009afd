package io.github.camelpolytomic.test;

import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A field of a {@link SimulatedSchema}. Immutable; each method that says something about the field returns a new one.
 * Every member of the contract is filled, so what is not said has a plain default.
 *
 * <pre>{@code
 * SimulatedField.of("customer_id", "number").remoteType("bigint").references("public.customers", "id")
 * }</pre>
 */
public final class SimulatedField {

    private static final String ASSOCIATION = "association";

    private final ObjectNode json;

    private SimulatedField(ObjectNode json) {
        this.json = json;
    }

    /**
     * A field with this id (also its name) and type: one of {@code unknown}, {@code string}, {@code number},
     * {@code boolean}, {@code datetime}, {@code array}, {@code object}, {@code binary}, or any other text, to see how a
     * client takes a type it does not know.
     */
    public static SimulatedField of(String id, String type) {
        return read(Json.object().put("id", id).put("type", type));
    }

    static SimulatedField read(JsonNode given) {
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
        return new SimulatedField(Json.fill(given, defaults));
    }

    /** The name shown to people, when it is not the id. */
    public SimulatedField name(String name) {
        return with("name", Json.of(name));
    }

    /** The name of the type in the source system, such as {@code varchar} or {@code picklist}. */
    public SimulatedField remoteType(String remoteType) {
        return with("remote_type", Json.of(remoteType));
    }

    /** Where the field is in a record, when it is not {@code $.<id>}. */
    public SimulatedField path(String path) {
        return with("path", Json.of(path));
    }

    /** Makes the field a part of the primary key. */
    public SimulatedField primaryKey() {
        return with("is_primary_key", Json.of(true));
    }

    /** Marks the field as defined by a user. */
    public SimulatedField userManaged() {
        return with("user_managed", Json.of(true));
    }

    /** Makes the field a reference to a field of another schema; said again, the field refers to several schemas. */
    public SimulatedField references(String schemaId, String fieldId) {
        JsonNode before = json.path(ASSOCIATION);
        ArrayNode schemas = Json.plus(before.path("reference_to"), Json.of(schemaId));
        ObjectNode association = Json.object().put("id", id()).put("name", name());
        association.set("reference_to", schemas);
        return with(ASSOCIATION, association.put("referenced_field", fieldId));
    }

    /** Adds an entry to the field's pick-list. */
    public SimulatedField value(String label, String value) {
        ObjectNode entry = Json.object().put("label", label).put("value", value);
        return with("values", Json.plus(json.path("values"), entry));
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

    /** The ids of the schemas the field refers to; empty when it is no reference. */
    public List<String> referencedSchemas() {
        return StreamSupport.stream(json.path(ASSOCIATION).path("reference_to").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** The field of the other schema; the empty text when this field is no reference. */
    public String referencedField() {
        return json.path(ASSOCIATION).path("referenced_field").asText();
    }

    ObjectNode json() {
        return json;
    }

    boolean isUserManaged() {
        return json.path("user_managed").asBoolean();
    }

    SimulatedField primaryKey(boolean isPart) {
        return with("is_primary_key", Json.of(isPart));
    }

    SimulatedField type(String type) {
        return with("type", Json.of(type)).typeSpec(Json.object().put("type", type));
    }

    SimulatedField typeSpec(JsonNode definition) {
        return with("type_spec", definition);
    }

    SimulatedField example(JsonNode example) {
        return with("example", example);
    }

    private SimulatedField with(String member, JsonNode value) {
        return new SimulatedField(Json.with(json, member, value));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SimulatedField field && json.equals(field.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
