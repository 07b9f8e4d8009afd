package io.github.camelpolytomic.test.internal.routes.modelsync;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.connection.ConnectionDescription;
import io.github.camelpolytomic.test.internal.state.connection.SourceField;
import io.github.camelpolytomic.test.internal.state.connection.SourceSchema;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2024_02_08;

/** The sources of models: the schemas of connections, as the item {@value #ITEM}. */
public final class ModelSyncSourceRoutes {

    private static final String ITEM = "table";
    private static final String SOURCE = "/api/connections/{id}/modelsync/source";

    private final ConnectionInPath connections;

    public ModelSyncSourceRoutes(ConnectionInPath connections) {
        this.connections = connections;
    }

    public List<Route> table() {
        return List.of(
                Route.get(this::source)
                        .since(V2023_04_25, "/api/connections/{id}/source")
                        .since(V2024_02_08, SOURCE),
                Route.post(this::fieldsInBody).only(V2023_04_25, "/api/connections/{id}/source/fields"),
                Route.get(this::fields).since(V2024_02_08, SOURCE + "/fields"));
    }

    private ApiResponse source(Call call) {
        call.query().lists("params");
        ConnectionDescription connection = source(connections.find(call).description());
        ObjectNode json = Json.object();
        json.putObject("configuration");
        ArrayNode tables = Json.array();
        connection.source().schemas().forEach(schema -> tables.add(schema.id()));
        ObjectNode item = json.putObject("items").putObject(ITEM).put("has_items", !tables.isEmpty());
        item.set("items", tables);
        item.putArray("requires_one_of");
        json.putArray("requires_one_of").add(ITEM);
        return ApiResponse.data(json);
    }

    private ApiResponse fieldsInBody(Call call) {
        JsonNode query = call.body().object("query").orElseGet(Json::object);
        JsonNode table = query.path(ITEM);
        return fields(
                call,
                table.isArray()
                        ? StreamSupport.stream(table.spliterator(), false).map(JsonNode::asText)
                        : Optional.of(table.asText()).filter(text -> !text.isEmpty()).stream());
    }

    private ApiResponse fields(Call call) {
        return fields(call, call.query().lists("params").getOrDefault(ITEM, List.of()).stream());
    }

    /** The fields of these tables. */
    private ApiResponse fields(Call call, Stream<String> tables) {
        ConnectionDescription connection = source(connections.find(call).description());
        ArrayNode fields = Json.array();
        List<String> ids = tables.toList();
        if (ids.isEmpty()) {
            throw ApiException.badRequest(ITEM + " is required");
        }
        ids.forEach(id -> {
            SourceSchema schema = connection
                    .schema(id)
                    .orElseThrow(() -> ApiException.badRequest("the source has no " + ITEM + " " + id));
            schema.fields().forEach(field -> fields.add(json(schema, field)));
        });
        return ApiResponse.data(fields);
    }

    /** The contract's ModelField. */
    private static ObjectNode json(SourceSchema schema, SourceField field) {
        ObjectNode json = Json.object()
                .put(
                        "id",
                        UUID.nameUUIDFromBytes((schema.id() + "/" + field.id()).getBytes(StandardCharsets.UTF_8))
                                .toString())
                .put("name", field.id())
                .put("label", field.name())
                .put("type", field.type())
                .put("remote_type", field.remoteType())
                .put("unique", field.isPrimaryKey())
                .put("user_added", field.isUserManaged())
                .put("description", "");
        json.set(
                "example",
                field.json().path("example").isMissingNode()
                        ? Json.of(field.id() + " 1")
                        : field.json().get("example"));
        return json;
    }

    private static ConnectionDescription source(ConnectionDescription connection) {
        if (!connection.isSource()) {
            throw ApiException.badRequest("connection " + connection.id() + " is not a source of models");
        }
        return connection;
    }
}
