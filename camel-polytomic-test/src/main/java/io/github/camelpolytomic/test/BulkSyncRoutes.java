package io.github.camelpolytomic.test;

import java.util.List;

import static io.github.camelpolytomic.test.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.test.ApiVersion.V2024_02_08;

/** The area Bulk Sync. */
final class BulkSyncRoutes {

    private final Workspace workspace;

    BulkSyncRoutes(Workspace workspace) {
        this.workspace = workspace;
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

    private Answer source(Call call) {
        boolean withFields = call.flag("include_fields", true);
        if (call.version() == V2023_04_25) {
            // what is in memory is always fresh, so only a value that is no boolean makes a difference
            call.flag("refresh_schemas", false);
        }
        SimulatedConnection connection = connection(call, 404);
        if (!connection.isSource()) {
            throw new Refusal(400, "bad_request", "connection " + connection.id() + " is not a bulk sync source");
        }
        return Answer.data(connection.source().json(withFields));
    }

    private Answer destination(Call call) {
        SimulatedConnection connection = connection(call, 400);
        if (!connection.isDestination()) {
            throw new Refusal(400, "bad_request", "connection " + connection.id() + " is not a bulk sync destination");
        }
        return Answer.data(connection.destination().json());
    }

    private SimulatedConnection connection(Call call, int statusWhenUnknown) {
        String id = call.path("id");
        return workspace
                .connection(id)
                .orElseThrow(() -> new Refusal(
                        statusWhenUnknown,
                        statusWhenUnknown == 404 ? "not_found" : "bad_request",
                        "no connection with id " + id));
    }
}
