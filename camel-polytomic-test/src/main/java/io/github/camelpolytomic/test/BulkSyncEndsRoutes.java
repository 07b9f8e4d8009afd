package io.github.camelpolytomic.test;

import java.util.List;

import static io.github.camelpolytomic.test.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.test.ApiVersion.V2024_02_08;

/** The area Bulk Sync. */
final class BulkSyncEndsRoutes {

    private final ConnectionLookup connections;

    BulkSyncEndsRoutes(Workspace workspace) {
        this.connections = new ConnectionLookup(workspace);
    }

    List<Route> table() {
        return List.of(
                Route.get(this::source)
                        .since(V2023_04_25, "/api/bulk/source/{id}")
                        .since(V2024_02_08, "/api/connections/{id}/bulksync/source"),
                Route.get(this::destination)
                        .since(V2023_04_25, "/api/bulk/dest/{id}")
                        .since(V2024_02_08, "/api/connections/{id}/bulksync/target"));
    }

    private ApiResponse source(Call call) {
        boolean withFields = call.flag("include_fields", true);
        boolean refresh = call.version() == V2023_04_25 && call.flag("refresh_schemas", false);
        Connection connection = connections.sourceInPath(call, "id");
        if (refresh) {
            connection.system().refreshAtOnce();
        }
        SimulatedSource source = connection.description().source();
        return ApiResponse.data((connection.system().isCold() ? source.unknown() : source).json(withFields));
    }

    private ApiResponse destination(Call call) {
        // this operation declares no 404
        SimulatedConnection connection = connections
                .find(call, call.path("id"))
                .map(Connection::description)
                .orElseThrow(() -> ApiException.badRequest("no connection with id " + call.path("id")));
        if (!connection.isDestination()) {
            throw ApiException.badRequest("connection " + connection.id() + " is not a bulk sync destination");
        }
        return ApiResponse.data(connection.destination().json());
    }
}
