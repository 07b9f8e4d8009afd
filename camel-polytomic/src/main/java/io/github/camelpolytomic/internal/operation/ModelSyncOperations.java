package io.github.camelpolytomic.internal.operation;

import java.util.List;

import io.github.camelpolytomic.error.PolytomicConflictException.Reason;
import io.github.camelpolytomic.model.models.ModelField;
import io.github.camelpolytomic.model.models.ModelSyncSource;
import io.github.camelpolytomic.model.modelsync.ActivateModelSyncRequest;
import io.github.camelpolytomic.model.modelsync.ActivateModelSyncResponse;
import io.github.camelpolytomic.model.modelsync.CancelModelSyncResponse;
import io.github.camelpolytomic.model.modelsync.CreateModelSyncRequest;
import io.github.camelpolytomic.model.modelsync.ListModelSyncSourceFieldsRequest;
import io.github.camelpolytomic.model.modelsync.ModelSync;
import io.github.camelpolytomic.model.modelsync.ModelSyncExecution;
import io.github.camelpolytomic.model.modelsync.ModelSyncScheduleOptions;
import io.github.camelpolytomic.model.modelsync.ModelSyncStatus;
import io.github.camelpolytomic.model.modelsync.StartModelSyncRequest;
import io.github.camelpolytomic.model.modelsync.UpdateModelSyncRequest;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.internal.operation.ApiVersion.V2024_02_08;
import static io.github.camelpolytomic.internal.operation.ApiVersion.V2025_09_18;
import static io.github.camelpolytomic.internal.operation.Parameters.ACTIVE;
import static io.github.camelpolytomic.internal.operation.Parameters.CONNECTION_ID;
import static io.github.camelpolytomic.internal.operation.Parameters.LIMIT;
import static io.github.camelpolytomic.internal.operation.Parameters.PARAMS;
import static io.github.camelpolytomic.internal.operation.Parameters.RESYNC;
import static io.github.camelpolytomic.internal.operation.Parameters.SYNC_ID;
import static io.github.camelpolytomic.internal.operation.Parameters.TEST;
import static io.github.camelpolytomic.internal.operation.Verb.DELETE;
import static io.github.camelpolytomic.internal.operation.Verb.GET;
import static io.github.camelpolytomic.internal.operation.Verb.PATCH;
import static io.github.camelpolytomic.internal.operation.Verb.POST;
import static io.github.camelpolytomic.internal.operation.Verb.PUT;

/** The operations of the API's area Model Sync. */
public final class ModelSyncOperations {

    static final Area AREA = Area.of("modelSync", "Model syncs", ModelSyncOperations.class);

    private static final int MAX_SOURCE_IDENTITIES = 1_000;
    private static final String SYNCS = "/api/syncs";
    private static final String SYNC = "/api/syncs/{id}";
    private static final String PASSPHRASE = "encryption_passphrase";

    private static final Parameter MODE = Parameter.query("mode", String.class)
            .describedAs("Which model syncs listModelSyncs returns: those with this mode, such as updateOrCreate;"
                    + " without it, all.");
    private static final Parameter TARGET_CONNECTION_ID = Parameter.query("targetConnectionId", String.class)
            .describedAs("Which model syncs listModelSyncs returns: those that write to this connection; without it,"
                    + " all.");
    private static final Parameter IDENTITIES = Parameter.member("identities", List.class)
            .describedAs("Comma-separated records that startModelSync syncs, by the value of the source field of the"
                    + " sync's only identity.")
            .withHeader("Records that startModelSync syncs: a list, or a comma-separated string.")
            .ifAbsent("all records are synced")
            .withNote("Use the header with a list for values that contain a comma.");

    public static final Operation GET_MODEL_SYNC_SOURCE = AREA.operation("getModelSyncSource")
            .does("Describes what a connection offers and needs as the source of a model.")
            .since(V2023_04_25, GET, "/api/connections/{id}/source")
            .since(V2024_02_08, GET, "/api/connections/{id}/modelsync/source")
            .takes(CONNECTION_ID, PARAMS.in(V2024_02_08, V2025_09_18))
            .returns(ModelSyncSource.class);

    public static final Operation LIST_MODEL_SYNC_SOURCE_FIELDS = AREA.operation("listModelSyncSourceFields")
            .does("Lists the fields of a source with these settings.")
            .since(V2023_04_25, POST, "/api/connections/{id}/source/fields")
            .since(V2024_02_08, GET, "/api/connections/{id}/modelsync/source/fields")
            .takes(CONNECTION_ID, PARAMS.in(V2024_02_08, V2025_09_18))
            .sendsIn(V2023_04_25, RequestBody.of(ListModelSyncSourceFieldsRequest.class))
            .returnsListOf(ModelField.class);

    public static final Operation LIST_MODEL_SYNCS = AREA.operation("listModelSyncs")
            .does("Lists the model syncs of the organization; from API version 2025-09-18 on without their fields,"
                    + " filters and identities.")
            .since(V2023_04_25, GET, SYNCS)
            .takes(
                    ACTIVE.in(V2024_02_08, V2025_09_18),
                    MODE.in(V2024_02_08, V2025_09_18),
                    TARGET_CONNECTION_ID.in(V2024_02_08, V2025_09_18),
                    LIMIT.in(V2025_09_18))
            .secret(PASSPHRASE)
            .returnsListOf(ModelSync.class);

    public static final Operation CREATE_MODEL_SYNC = AREA.operation("createModelSync")
            .does("Creates a model sync without starting it.")
            .since(V2023_04_25, POST, SYNCS)
            .sends(ModelSyncSettings.body(CreateModelSyncRequest.class))
            .secret(PASSPHRASE)
            .produces("syncId", "/id")
            .returns(ModelSync.class);

    public static final Operation LIST_MODEL_SYNC_SCHEDULE_OPTIONS = AREA.operation("listModelSyncScheduleOptions")
            .does("Lists the kinds of schedules of model syncs.")
            .since(V2023_04_25, GET, SYNCS + "/schedules")
            .returns(ModelSyncScheduleOptions.class);

    public static final Operation GET_MODEL_SYNC = AREA.operation("getModelSync")
            .does("Reads the settings of a model sync.")
            .since(V2023_04_25, GET, SYNC)
            .takes(SYNC_ID)
            .repeats("syncId", "/id")
            .secret(PASSPHRASE)
            .returns(ModelSync.class);

    public static final Operation UPDATE_MODEL_SYNC = AREA.operation("updateModelSync")
            .does("Replaces the settings of a model sync. Members that the request leaves out are reset to their"
                    + " defaults.")
            .since(V2023_04_25, PATCH, SYNC)
            .since(V2024_02_08, PUT, SYNC)
            .takes(SYNC_ID)
            .sends(ModelSyncSettings.body(UpdateModelSyncRequest.class)
                    .alsoTakesAs(
                            ModelSync.class,
                            ModelSyncSettings::of,
                            "created_at",
                            "created_by",
                            "id",
                            "model_ids",
                            "problems",
                            "target_connection_id",
                            "target_object",
                            "updated_at",
                            "updated_by"))
            .repeats("syncId", "/id")
            .secret(PASSPHRASE)
            .returns(ModelSync.class);

    public static final Operation DELETE_MODEL_SYNC = AREA.operation("deleteModelSync")
            .does("Deletes a model sync; a running execution is canceled first.")
            .since(V2023_04_25, DELETE, SYNC)
            .takes(SYNC_ID)
            .returnsNothing();

    public static final Operation ACTIVATE_MODEL_SYNC = AREA.operation("activateModelSync")
            .does("Activates or deactivates the schedule of a model sync. A running execution continues.")
            .since(V2023_04_25, POST, SYNC + "/activate")
            .takes(SYNC_ID, ACTIVE.in(Parameter.Place.BODY))
            .sends(RequestBody.of(ActivateModelSyncRequest.class).requires("active"))
            .repeats("syncId", "/id")
            .returns(ActivateModelSyncResponse.class);

    public static final Operation CANCEL_MODEL_SYNC = AREA.operation("cancelModelSync")
            .does("Requests the cancellation of the running execution of a model sync, without waiting for its end.")
            .since(V2024_02_08, POST, SYNC + "/cancel")
            .takes(SYNC_ID)
            .returns(CancelModelSyncResponse.class);

    public static final Operation START_MODEL_SYNC = AREA.operation("startModelSync")
            .does("Starts an execution of a model sync, without waiting for its end.")
            .since(V2023_04_25, POST, SYNC + "/executions")
            .takes(SYNC_ID, IDENTITIES, RESYNC, TEST)
            .sends(RequestBody.optional(StartModelSyncRequest.class)
                    .refusesBefore(V2025_09_18, "source_identities", "use identities")
                    .requiresSince(
                            V2025_09_18,
                            "source_identities[][].source",
                            "source_identities[][].source.field",
                            "source_identities[][].source.model_id",
                            "source_identities[][].value")
                    .excludesSince(V2025_09_18, "identities", "source_identities", "set one of them")
                    .ids("identities")
                    .filled("identities")
                    .filled("source_identities")
                    .atMostSince(V2025_09_18, MAX_SOURCE_IDENTITIES, "source_identities"))
            .conflictMeans(Reason.EXECUTION_RUNNING)
            .produces("executionId", "/id")
            .returns(ModelSyncExecution.class);

    public static final Operation MODEL_SYNC_STATUS = AREA.operation("modelSyncStatus")
            .does("Returns the running, last and next execution of a model sync.")
            .since(V2023_04_25, GET, SYNC + "/status")
            .takes(SYNC_ID)
            .returns(ModelSyncStatus.class);

    private ModelSyncOperations() {}
}
