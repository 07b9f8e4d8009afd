package io.github.camelpolytomic.test.internal.state.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.state.connection.SourceField;
import io.github.camelpolytomic.test.internal.state.query.Rows;

/**
 * A field of a model.
 *
 * @param json the contract's field, without what the service stamps on it
 */
public record ModelField(ObjectNode json) {

    private static final List<String> STAMPS = List.of("created_at", "created_by", "updated_at");

    /** The fields of rows, each with the value in the first row as example. */
    static List<ModelField> of(Rows rows) {
        JsonNode first =
                rows.all().isEmpty() ? MissingNode.getInstance() : rows.all().get(0);
        return rows.columns().stream()
                .map(column -> of(column, first.path(column.id())))
                .toList();
    }

    /** A field of the source, with this example. */
    static ModelField of(SourceField field, JsonNode example) {
        ObjectNode json = Json.object()
                .put("name", field.id())
                .put("label", field.name())
                .put("type", field.type())
                .put("remote_type", field.remoteType())
                .put("description", "")
                .put("unique", field.isPrimaryKey())
                .put("user_added", false);
        return new ModelField(json.set("example", example.isMissingNode() ? NullNode.getInstance() : example));
    }

    /** A field that a user adds. */
    static ModelField added(ObjectNode given) {
        ObjectNode json = Json.object()
                .put("name", given.path("name").asText())
                .put("label", given.path("label").asText())
                .put("type", given.path("type").asText())
                .put("remote_type", "")
                .put("description", "")
                .put("unique", false)
                .put("user_added", true);
        return new ModelField(json.set("example", Json.of(given.path("example").asText(""))));
    }

    public String name() {
        return json.path("name").asText();
    }

    public JsonNode example() {
        return json.path("example");
    }

    /** The contract's ModelField, as a part of the resource with this id. */
    ObjectNode json(String holderId, ObjectNode stamps) {
        UUID id = UUID.nameUUIDFromBytes((holderId + " " + name()).getBytes(StandardCharsets.UTF_8));
        ObjectNode whole = Json.object().put("id", id.toString()).setAll(json);
        STAMPS.stream().filter(stamps::has).forEach(stamp -> whole.set(stamp, stamps.get(stamp)));
        return whole;
    }
}
