package io.github.camelpolytomic.internal.operation;

import io.github.camelpolytomic.model.bulksync.BulkSyncErrorHandling;
import io.github.camelpolytomic.model.bulksync.UpdateBulkSyncErrorHandlingRequest;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2025_09_18;
import static io.github.camelpolytomic.internal.operation.Parameters.SYNC_ID;
import static io.github.camelpolytomic.internal.operation.Verb.GET;
import static io.github.camelpolytomic.internal.operation.Verb.PUT;

/** The operations of the API's area Bulk Sync, Error handling. */
public final class BulkSyncErrorHandlingOperations {

    static final Area AREA =
            Area.of("bulkSync.errorHandling", "Error handling of a bulk sync", BulkSyncErrorHandlingOperations.class);

    private static final String ERROR_HANDLING = "/api/bulk/syncs/{id}/error-handling";

    public static final Operation GET_BULK_SYNC_ERROR_HANDLING = AREA.operation("getBulkSyncErrorHandling")
            .does("Returns whom the service notifies of a failed bulk sync, and how far its ingestion may lag behind.")
            .since(V2025_09_18, GET, ERROR_HANDLING)
            .takes(SYNC_ID)
            .returns(BulkSyncErrorHandling.class);

    public static final Operation UPDATE_BULK_SYNC_ERROR_HANDLING = AREA.operation("updateBulkSyncErrorHandling")
            .does("Changes the error handling of a bulk sync. Members that the request leaves out stay as they are.")
            .since(V2025_09_18, PUT, ERROR_HANDLING)
            .takes(SYNC_ID)
            .sends(RequestBody.of(UpdateBulkSyncErrorHandlingRequest.class).alsoTakes(BulkSyncErrorHandling.class))
            .returns(BulkSyncErrorHandling.class);

    private BulkSyncErrorHandlingOperations() {}
}
