package io.github.camelpolytomic.test.internal.routes;

import java.util.List;

import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.sync.BulkSync;
import io.github.camelpolytomic.test.internal.state.sync.BulkSyncs;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2025_09_18;

/** The area Bulk Sync: error handling. */
final class BulkSyncErrorHandlingRoutes {

    private static final String ERROR_HANDLING = "/api/bulk/syncs/{id}/error-handling";

    private final BulkSyncs syncs;

    BulkSyncErrorHandlingRoutes(BulkSyncs syncs) {
        this.syncs = syncs;
    }

    List<Route> table() {
        return List.of(
                Route.get(this::get).since(V2025_09_18, ERROR_HANDLING),
                Route.put(this::update).since(V2025_09_18, ERROR_HANDLING));
    }

    private ApiResponse get(Call call) {
        return ApiResponse.data(syncs.get(call.path("id")).errorHandling().json());
    }

    private ApiResponse update(Call call) {
        BulkSync sync = syncs.get(call.path("id"));
        sync.handleErrors(call.body());
        return ApiResponse.data(sync.errorHandling().json());
    }
}
