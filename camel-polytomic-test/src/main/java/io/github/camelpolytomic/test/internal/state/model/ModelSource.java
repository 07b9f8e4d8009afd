package io.github.camelpolytomic.test.internal.state.model;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.state.connection.Connection;
import io.github.camelpolytomic.test.internal.state.connection.SourceSchema;
import io.github.camelpolytomic.test.internal.state.query.QueryEngine;
import io.github.camelpolytomic.test.internal.state.query.Rows;

/** What connections offer as sources of models: one of their schemas, or a query. */
public final class ModelSource {

    private static final String QUERY = "query";
    private static final Map<String, String> ITEMS =
            Map.of("salesforce", "object", "hubspot", "object", "mongodb", "collection");

    private final QueryEngine engine;

    public ModelSource(QueryEngine engine) {
        this.engine = engine;
    }

    /**
     * The contract's SyncSourceMetaResponse.
     *
     * @param chosen the chosen values by item; 400 when there is no such item or value
     */
    public static ObjectNode json(Connection connection, Map<String, List<String>> chosen) {
        String item = item(connection);
        List<String> schemas = connection.description().source().schemas().stream()
                .map(SourceSchema::id)
                .toList();
        chosen.forEach((name, values) -> {
            if (!name.equals(QUERY) && !(name.equals(item) && schemas.containsAll(values))) {
                throw ApiException.badRequest(
                        "connection " + connection.id() + " does not offer " + name + " " + String.join(", ", values));
            }
        });
        ObjectNode json = Json.object();
        json.putObject("configuration");
        ObjectNode items = json.putObject("items");
        items.putObject(item).put("has_items", !schemas.isEmpty()).set("items", Json.of(schemas));
        items.putObject(QUERY).put("has_items", false).putArray("items");
        ArrayNode oneOf = json.putArray("requires_one_of");
        oneOf.add(item).add(QUERY);
        return json;
    }

    /** The rows that a model with this configuration reads; 400 when it names no schema and no query that works. */
    public Rows rows(Connection connection, ObjectNode configuration) {
        String item = item(connection);
        String schema = configuration.path(item).asText("");
        String query = configuration.path(QUERY).asText("");
        if (schema.isEmpty() == query.isEmpty()) {
            throw ApiException.badRequest("configuration needs one of " + item + " and " + QUERY);
        }
        return schema.isEmpty() ? engine.rows(connection, query) : QueryEngine.rowsOf(connection, schema);
    }

    private static String item(Connection connection) {
        return ITEMS.getOrDefault(connection.type().id(), "table");
    }
}
