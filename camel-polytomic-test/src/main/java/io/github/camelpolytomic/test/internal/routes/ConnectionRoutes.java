package io.github.camelpolytomic.test.internal.routes;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.ConnectionCalls;
import io.github.camelpolytomic.test.internal.state.ConnectionUsage;
import io.github.camelpolytomic.test.internal.state.connection.Connection;
import io.github.camelpolytomic.test.internal.state.connection.ConnectionSettings;
import io.github.camelpolytomic.test.internal.state.connection.ConnectionType;
import io.github.camelpolytomic.test.internal.state.connection.Connections;
import io.github.camelpolytomic.test.internal.state.connection.InitialState.Harbor;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2024_02_08;
import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2025_09_18;

/** The area Connections; types, sharing, sessions and proxy are in tables of their own. */
final class ConnectionRoutes {

    private final Connections connections;
    private final ConnectionUsage usage;
    private final ConnectionCalls calls;
    private final ConnectionLookup lookup;
    private final ConnectionBody bodies;
    private final Clock clock;

    ConnectionRoutes(
            Connections connections,
            ConnectionUsage usage,
            ConnectionCalls calls,
            ConnectionLookup lookup,
            Clock clock) {
        this.connections = connections;
        this.usage = usage;
        this.calls = calls;
        this.lookup = lookup;
        this.bodies = new ConnectionBody(connections.types(), lookup);
        this.clock = clock;
    }

    List<Route> table() {
        return List.of(
                Route.get(this::list).since(V2023_04_25, "/api/connections"),
                Route.post(this::create).since(V2023_04_25, "/api/connections"),
                Route.post(this::test).since(V2024_02_08, "/api/connections/test"),
                Route.get(this::get).since(V2023_04_25, "/api/connections/{id}"),
                Route.update(this::update).since(V2023_04_25, "/api/connections/{id}"),
                Route.delete(this::delete).since(V2023_04_25, "/api/connections/{id}"),
                Route.get(this::calls).since(V2025_09_18, "/api/connections/{id}/usage"));
    }

    private ApiResponse list(Call call) {
        ArrayNode all = Json.array();
        lookup.visible(call).forEach(connection -> all.add(connection.json(call.version())));
        return ApiResponse.data(all);
    }

    private ApiResponse get(Call call) {
        return ApiResponse.data(lookup.inPath(call, "id").json(call.version()));
    }

    private ApiResponse create(Call call) {
        RequestBody body = call.body();
        ConnectionSettings settings = bodies.settings(call, body);
        ConnectionType type = bodies.type(body.requiredText("type"));
        body.text("redirect_url");
        Optional<String> problem = bodies.checked(body, type, settings);
        return ApiResponse.data(connections.create(type, settings, problem).jsonOfChange(call.version()));
    }

    private ApiResponse update(Call call) {
        Connection connection = lookup.inPath(call, "id");
        RequestBody body = call.body();
        if (connection.isShared()) {
            throw ApiException.unprocessable("the configuration of a shared connection cannot be changed");
        }
        if (connection.harbor() == Harbor.MANAGED) {
            throw ApiException.conflict("a managed Harbor owns the connection: rename the Harbor instead");
        }
        ConnectionSettings settings = bodies.update(call, body, connection);
        boolean reconnect = body.flag("reconnect").orElse(false);
        Optional<String> problem = bodies.checked(body, connection.type(), settings);
        connection.update(settings, clock.instant());
        if (reconnect) {
            connection.system().askForAuthorization();
        }
        connection.system().problem(problem, connections.refreshTakes());
        return ApiResponse.data(connection.jsonOfChange(call.version()));
    }

    private ApiResponse test(Call call) {
        RequestBody body = call.body();
        ConnectionType type = bodies.testedType(body);
        Optional<Connection> saved = body.text("connection_id")
                .map(id -> lookup.find(call, id).orElseThrow(() -> ConnectionLookup.unknown(id)));
        bodies.problemOfTest(body, type, saved).ifPresent(problem -> {
            throw ApiException.badRequest(problem);
        });
        return ApiResponse.empty(200);
    }

    private ApiResponse delete(Call call) {
        boolean force = call.flag("force", false);
        Connection connection = lookup.inPath(call, "id");
        if (connection.harbor() != Harbor.NONE) {
            throw ApiException.conflict("the connection stands behind an active Harbor");
        }
        usage.remove(connection, force);
        return ApiResponse.empty(200);
    }

    private ApiResponse calls(Call call) {
        return ApiResponse.data(calls.json(lookup.inPath(call, "id")));
    }
}
