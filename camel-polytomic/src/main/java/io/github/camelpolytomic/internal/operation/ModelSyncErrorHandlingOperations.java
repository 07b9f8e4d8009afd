package io.github.camelpolytomic.internal.operation;

import io.github.camelpolytomic.model.modelsync.ModelSyncErrorHandling;
import io.github.camelpolytomic.model.modelsync.UpdateModelSyncErrorHandlingRequest;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2025_09_18;
import static io.github.camelpolytomic.internal.operation.Parameters.SYNC_ID;
import static io.github.camelpolytomic.internal.operation.Verb.GET;
import static io.github.camelpolytomic.internal.operation.Verb.PUT;

/** The operations of the API's area Model Sync, Error Handling. */
public final class ModelSyncErrorHandlingOperations {

    static final Area AREA =
            Area.of("modelSync.errorHandling", "Error handling of model syncs", ModelSyncErrorHandlingOperations.class);

    private static final String ERROR_HANDLING = "/api/syncs/{id}/error-handling";

    public static final Operation GET_MODEL_SYNC_ERROR_HANDLING = AREA.operation("getModelSyncErrorHandling")
            .does(
                    "Returns who is notified if a run of a model sync fails, and whether rejected records are tried again.")
            .since(V2025_09_18, GET, ERROR_HANDLING)
            .takes(SYNC_ID)
            .returns(ModelSyncErrorHandling.class);

    public static final Operation UPDATE_MODEL_SYNC_ERROR_HANDLING = AREA.operation("updateModelSyncErrorHandling")
            .does("Changes the error handling of a model sync. Members that the request leaves out stay as they are.")
            .since(V2025_09_18, PUT, ERROR_HANDLING)
            .takes(SYNC_ID)
            .sends(RequestBody.of(UpdateModelSyncErrorHandlingRequest.class).alsoTakes(ModelSyncErrorHandling.class))
            .returns(ModelSyncErrorHandling.class);

    private ModelSyncErrorHandlingOperations() {}
}
