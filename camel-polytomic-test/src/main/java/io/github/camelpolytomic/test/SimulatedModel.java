package io.github.camelpolytomic.test;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;

/**
 * A model of a {@link Workspace}. Immutable; each method that sets something returns a new model.
 *
 * <pre>{@code
 * workspace.add(SimulatedModel.named("Customers").id("customers")
 *         .source(SampleWorkspace.SHOP).setting("table", "public.customers").identifier("id"));
 * }</pre>
 */
public final class SimulatedModel {

    private static final String FIELDS = "fields";

    private final ObjectNode json;

    SimulatedModel(ObjectNode json) {
        this.json = json;
    }

    /** A model with a random id and all fields of its source. */
    public static SimulatedModel named(String name) {
        return new SimulatedModel(
                Json.object().put("id", UUID.randomUUID().toString()).put("name", name));
    }

    /** The id of the model in the API. */
    public SimulatedModel id(String other) {
        return member("id", other);
    }

    /** The connection it reads. */
    public SimulatedModel source(String connectionId) {
        return member("connection_id", connectionId);
    }

    /**
     * A setting of the source: {@code table} (for Salesforce and HubSpot {@code object}, for MongoDB {@code
     * collection}) with the id of a schema, or {@code query}.
     */
    public SimulatedModel setting(String name, Object value) {
        ObjectNode before =
                json.path("configuration") instanceof ObjectNode configuration ? configuration : Json.object();
        return new SimulatedModel(Json.with(json, "configuration", Json.with(before, name, Json.of(value))));
    }

    /** The fields it has; without this, all of its source. */
    public SimulatedModel fields(String... names) {
        return member(FIELDS, Arrays.asList(names));
    }

    /** The field that identifies a record. */
    public SimulatedModel identifier(String field) {
        return member("identifier", field);
    }

    /**
     * Any member of the model. A member that the contract does not know is returned by every read, and removed by an
     * update that does not repeat it.
     */
    public SimulatedModel member(String name, Object value) {
        return new SimulatedModel(Json.with(json, name, Json.of(value)));
    }

    public String id() {
        return json.path("id").asText();
    }

    public String name() {
        return json.path("name").asText();
    }

    public String connectionId() {
        return json.path("connection_id").asText();
    }

    /** The names of its fields; empty before it belongs to a workspace, unless it has some only. */
    public List<String> fieldNames() {
        return StreamSupport.stream(json.path(FIELDS).spliterator(), false)
                .map(field ->
                        field.isTextual() ? field.asText() : field.path("name").asText())
                .toList();
    }

    /** Its revision, which grows with each update; 0 before it belongs to a workspace. */
    public int version() {
        return json.path("version").asInt();
    }

    /** The member at a JSON pointer into the model; empty when there is none. */
    public Optional<Object> setting(String pointer) {
        JsonNode found = json.at(pointer);
        return found.isMissingNode() || found.isNull() ? Optional.empty() : Optional.of(Json.plain(found));
    }

    ObjectNode state() {
        return json;
    }

    @Override
    public String toString() {
        return "SimulatedModel[" + name() + ", " + id() + "]";
    }
}
