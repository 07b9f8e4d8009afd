package io.github.camelpolytomic.test;

import java.util.List;
import java.util.UUID;

import static io.github.camelpolytomic.test.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.test.ApiVersion.V2024_02_08;

/** Sessions in which a person makes a connection; nobody ever comes to take part in one. */
final class ConnectRoutes {

    private final Workspace workspace;
    private final ConnectionLookup connections;

    ConnectRoutes(Workspace workspace) {
        this.workspace = workspace;
        this.connections = new ConnectionLookup(workspace);
    }

    List<Route> table() {
        return List.of(Route.post(this::session)
                .since(V2023_04_25, "/api/connections/connect")
                .since(V2024_02_08, "/api/connections/connect/"));
    }

    private ApiResponse session(Call call) {
        RequestBody body = call.body();
        String name = body.requiredText("name");
        body.requiredText("redirect_url");
        body.flag("dark");
        String organizationId = connections.organization(call, body);
        body.text("type").ifPresent(this::checkType);
        body.texts("whitelist").orElse(List.of()).forEach(this::checkType);
        body.text("connection").ifPresentOrElse(id -> checkConnection(call, id), () -> checkName(organizationId, name));
        String token = UUID.randomUUID().toString();
        return ApiResponse.data(Json.object()
                .put("redirect_url", "https://connect.example/session?token=" + token)
                .put("token", token));
    }

    private void checkType(String id) {
        if (workspace.live().types().type(id).isEmpty()) {
            throw ApiException.unprocessable("unknown connection type " + id);
        }
    }

    private void checkConnection(Call call, String id) {
        if (connections.find(call, id).isEmpty()) {
            throw ApiException.unprocessable("no connection with id " + id);
        }
    }

    private void checkName(String organizationId, String name) {
        boolean isTaken = workspace.live().all().stream()
                .map(Connection::settings)
                .anyMatch(other -> other.organizationId().equals(organizationId)
                        && other.name().equals(name));
        if (isTaken) {
            throw ApiException.unprocessable("there is a connection with the name " + name);
        }
    }
}
