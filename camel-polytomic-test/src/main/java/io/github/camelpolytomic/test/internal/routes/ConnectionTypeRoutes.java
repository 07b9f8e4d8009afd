package io.github.camelpolytomic.test.internal.routes;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.connection.ConnectionType;
import io.github.camelpolytomic.test.internal.state.connection.ConnectionTypes;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2024_02_08;

/** The area Connections: types and the values of their parameters. */
final class ConnectionTypeRoutes {

    private final ConnectionTypes types;
    private final ConnectionLookup connections;

    ConnectionTypeRoutes(ConnectionTypes types, ConnectionLookup connections) {
        this.types = types;
        this.connections = connections;
    }

    List<Route> table() {
        return List.of(
                Route.get(this::list).since(V2023_04_25, "/api/connection_types"),
                Route.get(this::schema).since(V2024_02_08, "/api/connection_types/{id}"),
                Route.post(this::valuesOfType).since(V2023_04_25, "/api/connection_types/{type}/parameter_values"),
                Route.get(this::valuesOfConnection).since(V2023_04_25, "/api/connections/{id}/parameter_values"));
    }

    private ApiResponse list(Call call) {
        ArrayNode all = Json.array();
        types.all().forEach(type -> all.add(type.json(call.version())));
        return ApiResponse.data(all);
    }

    private ApiResponse schema(Call call) {
        return ApiResponse.bare(type(call.path("id")).schema());
    }

    private ApiResponse valuesOfType(Call call) {
        ConnectionType type = type(call.path("type"));
        RequestBody body = call.body();
        String field = body.requiredText("field");
        body.object("parameters");
        if (call.version() != V2023_04_25 && !body.has("parameters")) {
            throw ApiException.badRequest("parameters is required");
        }
        if (type.usesOauth() && !isAuthorized(call, body)) {
            throw ApiException.badRequest(type.id() + " must be authorized first: name a connection that is");
        }
        ObjectNode choices = type.choices(field, body.text("query").orElse(""), call.version())
                .orElseThrow(() -> ApiException.badRequest("there is nothing to choose for " + field));
        return ApiResponse.data(Json.object().set(field, choices));
    }

    private boolean isAuthorized(Call call, RequestBody body) {
        return body.text("connection_id")
                .map(id -> connections.find(call, id).orElseThrow(() -> ConnectionLookup.unknown(id)))
                .map(connection -> connection.system().isAuthorized())
                .orElse(false);
    }

    private ApiResponse valuesOfConnection(Call call) {
        ConnectionType type = connections.inPath(call, "id").type();
        ObjectNode values = Json.object();
        type.choosable().forEach(field -> type.choices(field, "", call.version())
                .ifPresent(choices -> values.set(field, choices)));
        return ApiResponse.data(values);
    }

    private ConnectionType type(String id) {
        return types.type(id).orElseThrow(() -> ApiException.notFound("no connection type with id " + id));
    }
}
