package io.github.camelpolytomic.test.internal.state.model;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.state.organization.Actor;

/** A model. Thread-safe. */
public final class Model {

    private static final int SAMPLE = 10;

    private final String id;
    private final String organizationId;
    private final ObjectNode stamps;
    private final ObjectNode unknown = Json.object();
    private ModelSettings settings;
    private ModelContent content;
    private int version = 1;

    Model(String id, String organizationId, ModelSettings settings, ModelContent content, Actor creator, Instant now) {
        this.id = id;
        this.organizationId = organizationId;
        this.settings = settings;
        this.content = content;
        this.stamps = Json.object();
        stamps.put("created_at", now.toString()).set("created_by", creator.json());
        stamps.put("updated_at", now.toString()).set("updated_by", creator.json());
    }

    public String id() {
        return id;
    }

    public String name() {
        return settings().given().path("name").asText();
    }

    public String connectionId() {
        return settings().connectionId();
    }

    public synchronized ModelContent content() {
        return content;
    }

    synchronized ModelSettings settings() {
        return settings;
    }

    /** Keeps a member that the contract does not know; an update that does not repeat it removes it. */
    synchronized void keep(ObjectNode members) {
        unknown.setAll(members);
    }

    /** Replaces the settings; unknown members stay when the settings repeat them. */
    synchronized void update(ModelSettings other, ModelContent found, Instant now) {
        List<String> names = List.copyOf(Json.names(unknown));
        names.stream().filter(name -> !other.given().has(name)).forEach(unknown::remove);
        names.stream()
                .filter(other.given()::has)
                .forEach(name -> unknown.set(name, other.given().get(name)));
        settings = other;
        content = found;
        version++;
        stamps.put("updated_at", now.toString());
    }

    public ObjectNode sample() {
        return content().sample(SAMPLE);
    }

    /** The contract's ModelResponse. */
    public synchronized ObjectNode json() {
        ObjectNode json = Json.object().put("id", id);
        json.setAll(preview(settings, content, organizationId, stamps, id));
        json.put("version", version).setAll(stamps);
        return json.setAll(unknown);
    }

    /** The contract's ModelResponse of a model that does not exist. */
    static ObjectNode preview(
            ModelSettings settings, ModelContent content, String organizationId, ObjectNode stamps, String holderId) {
        ObjectNode given = settings.given();
        ObjectNode json = Json.object()
                .put("name", given.path("name").asText())
                .put("type", content.type())
                .put("connection_id", settings.connectionId())
                .put("organization_id", organizationId)
                .put("identifier", given.path("identifier").asText(""));
        json.set("configuration", settings.configuration());
        json.set("fields", content.fieldsJson(holderId, stamps));
        json.set("relations", Json.of(settings.list("relations")));
        json.set("tracking_columns", Json.of(settings.texts("tracking_columns")));
        json.set("policies", Json.of(settings.texts("policies")));
        ArrayNode labels = json.putArray("labels");
        settings.texts("labels").forEach(label -> labels.addObject().put("id", label));
        content.enricher().ifPresent(enricher -> json.set("enricher", enricher.json(stamps)));
        return json;
    }
}
