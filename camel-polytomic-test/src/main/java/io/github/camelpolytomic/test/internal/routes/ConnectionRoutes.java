package io.github.camelpolytomic.test.internal.routes;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ArrayNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.ConnectionUsage;
import io.github.camelpolytomic.test.internal.state.connection.Connection;
import io.github.camelpolytomic.test.internal.state.connection.ConnectionSettings;
import io.github.camelpolytomic.test.internal.state.connection.ConnectionType;
import io.github.camelpolytomic.test.internal.state.connection.Connections;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2024_02_08;

/** The area Connections; types, sharing and proxy are in tables of their own. */
final class ConnectionRoutes {

    private final Connections connections;
    private final ConnectionUsage usage;
    private final ConnectionLookup lookup;
    private final ConnectionBody bodies;
    private final Clock clock;

    ConnectionRoutes(Connections connections, ConnectionUsage usage, ConnectionLookup lookup, Clock clock) {
        this.connections = connections;
        this.usage = usage;
        this.lookup = lookup;
        this.bodies = new ConnectionBody(connections.types(), lookup);
        this.clock = clock;
    }

    List<Route> table() {
        return List.of(
                Route.get(this::list).since(V2023_04_25, "/api/connections"),
                Route.post(this::create).since(V2023_04_25, "/api/connections"),
                Route.post(this::connect)
                        .since(V2023_04_25, "/api/connections/connect")
                        .since(V2024_02_08, "/api/connections/connect/"),
                Route.post(this::test).since(V2024_02_08, "/api/connections/test"),
                Route.get(this::get).since(V2023_04_25, "/api/connections/{id}"),
                Route.update(this::update).since(V2023_04_25, "/api/connections/{id}"),
                Route.delete(this::delete).since(V2023_04_25, "/api/connections/{id}"));
    }

    private ApiResponse list(Call call) {
        ArrayNode all = Json.array();
        lookup.visible(call).forEach(connection -> all.add(connection.json()));
        return ApiResponse.data(all);
    }

    private ApiResponse get(Call call) {
        return ApiResponse.data(lookup.inPath(call, "id").json());
    }

    private ApiResponse create(Call call) {
        RequestBody body = call.body();
        ConnectionSettings settings = bodies.settings(call, body);
        ConnectionType type = bodies.type(body.requiredText("type"));
        body.text("redirect_url");
        Optional<String> problem = bodies.checked(body, type, settings);
        return ApiResponse.data(connections.create(type, settings, problem).jsonOfChange());
    }

    private ApiResponse update(Call call) {
        Connection connection = lookup.inPath(call, "id");
        RequestBody body = call.body();
        if (connection.isShared()) {
            throw ApiException.unprocessable("the configuration of a shared connection cannot be changed");
        }
        ConnectionSettings settings = bodies.update(call, body, connection);
        boolean reconnect = body.flag("reconnect").orElse(false);
        Optional<String> problem = bodies.checked(body, connection.type(), settings);
        connection.update(settings, clock.instant());
        if (reconnect) {
            connection.system().askForAuthorization();
        }
        connection.system().problem(problem, connections.refreshTakes());
        return ApiResponse.data(connection.jsonOfChange());
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
        usage.remove(connection, force);
        return ApiResponse.empty(200);
    }

    /** A session in which a person would connect a system; nobody ever takes part in it. */
    private ApiResponse connect(Call call) {
        RequestBody body = call.body();
        String name = body.requiredText("name");
        body.requiredText("redirect_url");
        body.flag("dark");
        String organizationId = lookup.organization(call, body);
        body.text("type").ifPresent(this::checkType);
        body.texts("whitelist").orElse(List.of()).forEach(this::checkType);
        body.text("connection").ifPresentOrElse(id -> checkConnection(call, id), () -> checkName(organizationId, name));
        String token = UUID.randomUUID().toString();
        return ApiResponse.data(Json.object()
                .put("redirect_url", "https://connect.example/session?token=" + token)
                .put("token", token));
    }

    private void checkType(String id) {
        if (connections.types().type(id).isEmpty()) {
            throw ApiException.unprocessable("unknown connection type " + id);
        }
    }

    private void checkConnection(Call call, String id) {
        if (lookup.find(call, id).isEmpty()) {
            throw ApiException.unprocessable("no connection with id " + id);
        }
    }

    private void checkName(String organizationId, String name) {
        boolean isTaken = connections.all().stream()
                .map(Connection::settings)
                .anyMatch(other -> other.organizationId().equals(organizationId)
                        && other.name().equals(name));
        if (isTaken) {
            throw ApiException.unprocessable("there is a connection with the name " + name);
        }
    }
}
