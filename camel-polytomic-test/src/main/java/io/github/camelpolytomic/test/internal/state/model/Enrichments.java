package io.github.camelpolytomic.test.internal.state.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.state.connection.Connection;
import io.github.camelpolytomic.test.internal.state.connection.SourceField;
import io.github.camelpolytomic.test.internal.state.query.Rows;

/** What connections offer to add to the records of models: a provider its own fields, a database those of a table. */
public final class Enrichments {

    private final ModelSource source;

    public Enrichments(ModelSource source) {
        this.source = source;
    }

    public static boolean isPossible(Connection connection) {
        return connection.type().enriches();
    }

    /**
     * The contract's SyncSourceMetaResponse.
     *
     * @param chosen the chosen values by name; 400 when they are not offered
     */
    public ObjectNode json(Connection connection, Map<String, List<String>> chosen) {
        JsonNode offered = connection.type().enrichment();
        if (offered.isMissingNode()) {
            return ModelSource.json(connection, chosen);
        }
        chosen.forEach((name, values) -> {
            List<String> possible = new ArrayList<>(
                    Json.elements(offered.path("configuration").path(name).path("items")));
            possible.addAll(Json.elements(offered.path("items").path(name).path("items")));
            if (!possible.containsAll(values)) {
                throw ApiException.badRequest(
                        "connection " + connection.id() + " does not offer " + name + " " + String.join(", ", values));
            }
        });
        ObjectNode json = Json.object();
        json.set("configuration", offered.path("configuration"));
        json.set("items", offered.path("items"));
        json.putArray("requires_one_of");
        return json;
    }

    /** The combinations of inputs that are enough to find a record; none when the configuration is incomplete. */
    public JsonNode inputs(Connection connection, ObjectNode configuration) {
        JsonNode offered = connection.type().enrichment();
        if (!offered.isMissingNode()) {
            return offered.path("inputs");
        }
        try {
            List<String> keys = source.rows(connection, configuration).columns().stream()
                    .filter(SourceField::isPrimaryKey)
                    .map(SourceField::id)
                    .toList();
            return Json.of(keys.isEmpty() ? List.of() : List.of(keys));
        } catch (ApiException incomplete) {
            return Json.array();
        }
    }

    /** The fields that it can add; 400 when the configuration does not fit. */
    List<ModelField> fields(Connection connection, ObjectNode configuration) {
        JsonNode offered = connection.type().enrichment();
        if (offered.isMissingNode()) {
            return ModelField.of(source.rows(connection, configuration));
        }
        List<SourceField> columns = StreamSupport.stream(offered.path("fields").spliterator(), false)
                .map(field -> SourceField.of(
                                field.path("id").asText(), field.path("type").asText())
                        .name(field.path("name").asText())
                        .remoteType(field.path("remote_type").asText()))
                .toList();
        return ModelField.of(new Rows(columns, List.of()));
    }
}
