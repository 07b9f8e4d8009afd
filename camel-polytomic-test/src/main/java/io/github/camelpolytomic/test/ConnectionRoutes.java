package io.github.camelpolytomic.test;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;

import static io.github.camelpolytomic.test.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.test.ApiVersion.V2024_02_08;

/** The area Connections, without types, sharing and the proxy. */
final class ConnectionRoutes {

    private final Workspace workspace;
    private final ConnectionLookup connections;
    private final ConnectionBody bodies;

    ConnectionRoutes(Workspace workspace) {
        this.workspace = workspace;
        this.connections = new ConnectionLookup(workspace);
        this.bodies = new ConnectionBody(workspace);
    }

    List<Route> table() {
        return List.of(
                Route.get(this::list).since(V2023_04_25, "/api/connections"),
                Route.post(this::create).since(V2023_04_25, "/api/connections"),
                Route.post(this::test).since(V2024_02_08, "/api/connections/test"),
                Route.get(this::get).since(V2023_04_25, "/api/connections/{id}"),
                Route.update(this::update).since(V2023_04_25, "/api/connections/{id}"),
                Route.delete(this::delete).since(V2023_04_25, "/api/connections/{id}"));
    }

    private ApiResponse list(Call call) {
        ArrayNode all = Json.array();
        connections.visible(call).forEach(connection -> all.add(connection.json()));
        return ApiResponse.data(all);
    }

    private ApiResponse get(Call call) {
        return ApiResponse.data(connections.inPath(call, "id").json());
    }

    private ApiResponse create(Call call) {
        RequestBody body = call.body();
        ConnectionSettings settings = bodies.settings(call, body);
        ConnectionType type = bodies.type(body.requiredText("type"));
        body.text("redirect_url");
        Optional<String> problem = bodies.checked(body, type, settings);
        return ApiResponse.data(workspace.live().create(type, settings, problem).jsonOfChange());
    }

    private ApiResponse update(Call call) {
        Connection connection = connections.inPath(call, "id");
        RequestBody body = call.body();
        if (connection.isShared()) {
            throw ApiException.unprocessable("the configuration of a shared connection cannot be changed");
        }
        ConnectionSettings settings = bodies.update(call, body, connection);
        boolean reconnect = body.flag("reconnect").orElse(false);
        Optional<String> problem = bodies.checked(body, connection.type(), settings);
        connection.update(settings, workspace.clock().instant());
        if (reconnect) {
            connection.system().askForAuthorization();
        }
        connection.system().becomes(problem, workspace.live().refreshTakes());
        return ApiResponse.data(connection.jsonOfChange());
    }

    private ApiResponse test(Call call) {
        RequestBody body = call.body();
        ConnectionType type = bodies.testedType(body);
        Optional<Connection> saved = body.text("connection_id")
                .map(id -> connections.find(call, id).orElseThrow(() -> ConnectionLookup.unknown(id)));
        bodies.problemOfTest(body, type, saved).ifPresent(problem -> {
            throw ApiException.badRequest(problem);
        });
        return ApiResponse.empty(200);
    }

    private ApiResponse delete(Call call) {
        boolean force = call.flag("force", false);
        Connection connection = connections.inPath(call, "id");
        new ConnectionUsage(workspace).remove(connection, force);
        return ApiResponse.empty(200);
    }
}
