package io.github.camelpolytomic.internal.operation;

import io.github.camelpolytomic.error.PolytomicConflictException.Reason;
import io.github.camelpolytomic.model.bulksync.ActivateBulkSyncRequest;
import io.github.camelpolytomic.model.bulksync.ActivateBulkSyncResponse;
import io.github.camelpolytomic.model.bulksync.BulkDestination;
import io.github.camelpolytomic.model.bulksync.BulkResyncMode;
import io.github.camelpolytomic.model.bulksync.BulkSource;
import io.github.camelpolytomic.model.bulksync.BulkSync;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;
import io.github.camelpolytomic.model.bulksync.BulkSyncStatus;
import io.github.camelpolytomic.model.bulksync.CancelBulkSyncResponse;
import io.github.camelpolytomic.model.bulksync.CreateBulkSyncRequest;
import io.github.camelpolytomic.model.bulksync.StartBulkSyncRequest;
import io.github.camelpolytomic.model.bulksync.UpdateBulkSyncRequest;
import io.github.camelpolytomic.model.schemas.BulkSourceSchema;
import io.github.camelpolytomic.model.schemas.BulkSourceStatus;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.internal.operation.ApiVersion.V2024_02_08;
import static io.github.camelpolytomic.internal.operation.ApiVersion.V2025_09_18;
import static io.github.camelpolytomic.internal.operation.Parameters.ACTIVE;
import static io.github.camelpolytomic.internal.operation.Parameters.CONNECTION_ID;
import static io.github.camelpolytomic.internal.operation.Parameters.FETCH_MODE;
import static io.github.camelpolytomic.internal.operation.Parameters.LIMIT;
import static io.github.camelpolytomic.internal.operation.Parameters.REFRESH_SCHEMAS;
import static io.github.camelpolytomic.internal.operation.Parameters.RESYNC;
import static io.github.camelpolytomic.internal.operation.Parameters.RESYNC_MODE;
import static io.github.camelpolytomic.internal.operation.Parameters.SCHEMAS;
import static io.github.camelpolytomic.internal.operation.Parameters.SCHEMA_ID;
import static io.github.camelpolytomic.internal.operation.Parameters.SYNC_ID;
import static io.github.camelpolytomic.internal.operation.Parameters.TEST;
import static io.github.camelpolytomic.internal.operation.Verb.DELETE;
import static io.github.camelpolytomic.internal.operation.Verb.GET;
import static io.github.camelpolytomic.internal.operation.Verb.PATCH;
import static io.github.camelpolytomic.internal.operation.Verb.POST;
import static io.github.camelpolytomic.internal.operation.Verb.PUT;

/** The operations of the API's area Bulk Sync. */
public final class BulkSyncOperations {

    static final Area AREA = Area.of("bulkSync", "Bulk syncs", BulkSyncOperations.class);

    private static final String SYNCS = "/api/bulk/syncs";
    private static final String SYNC = "/api/bulk/syncs/{id}";

    private static final Parameter INCLUDE_FIELDS = Parameter.query("includeFields", Boolean.class)
            .describedAs("Whether bulkSource returns the fields of each schema. Without them the response is much"
                    + " smaller.")
            .withDefault("true")
            .ifAbsent("the service's default applies (documented: true)");

    public static final Operation BULK_SOURCE = AREA.operation("bulkSource")
            .does("Lists the schemas (tables, objects) and fields that a connection offers as a bulk source.")
            .since(V2023_04_25, GET, "/api/bulk/source/{connection_id}")
            .since(V2024_02_08, GET, "/api/connections/{id}/bulksync/source")
            .takes(CONNECTION_ID, INCLUDE_FIELDS, REFRESH_SCHEMAS.in(V2023_04_25))
            .streams("schemas", BulkSourceSchema.class)
            .returns(BulkSource.class);

    public static final Operation BULK_DESTINATION = AREA.operation("bulkDestination")
            .does("Describes what a connection needs and accepts as the destination of a bulk sync.")
            .since(V2023_04_25, GET, "/api/bulk/dest/{id}")
            .since(V2024_02_08, GET, "/api/connections/{id}/bulksync/target")
            .takes(CONNECTION_ID)
            .returns(BulkDestination.class);

    public static final Operation BULK_SOURCE_SCHEMA = AREA.operation("bulkSourceSchema")
            .does("Describes one schema of a bulk source with its fields, from the service's cache.")
            .since(V2023_04_25, GET, "/api/bulk/source/{connection_id}/schema/{schema_id}")
            .since(V2024_02_08, GET, "/api/connections/{id}/schemas/{schema_id}")
            .takes(CONNECTION_ID, SCHEMA_ID)
            .returns(BulkSourceSchema.class);

    public static final Operation BULK_SOURCE_STATUS = AREA.operation("bulkSourceStatus")
            .does("Returns the state of the service's schema cache of a connection.")
            .since(V2023_04_25, GET, "/api/bulk/source/{connection_id}/status")
            .since(V2024_02_08, GET, "/api/connections/{id}/schemas/status")
            .takes(CONNECTION_ID)
            .returns(BulkSourceStatus.class);

    public static final Operation LIST_BULK_SYNCS = AREA.operation("listBulkSyncs")
            .does("Lists the bulk syncs of the organization.")
            .since(V2023_04_25, GET, SYNCS)
            .takes(ACTIVE, LIMIT.in(V2025_09_18))
            .returnsListOf(BulkSync.class);

    public static final Operation CREATE_BULK_SYNC = AREA.operation("createBulkSync")
            .does("Creates a bulk sync without starting it.")
            .since(V2023_04_25, POST, SYNCS)
            .sends(settings(CreateBulkSyncRequest.class))
            .needsSchemasOf("source_connection_id")
            .produces("syncId", "/id")
            .returns(BulkSync.class);

    public static final Operation GET_BULK_SYNC = AREA.operation("getBulkSync")
            .does("Reads the settings of a bulk sync.")
            .since(V2023_04_25, GET, SYNC)
            .takes(SYNC_ID, REFRESH_SCHEMAS)
            .repeats("syncId", "/id")
            .returns(BulkSync.class);

    public static final Operation UPDATE_BULK_SYNC = AREA.operation("updateBulkSync")
            .does("Replaces the settings of a bulk sync. Members that the request leaves out are reset to their"
                    + " defaults, except the schemas: if absent or empty, the selection stays as it is.")
            .since(V2023_04_25, PATCH, SYNC)
            .since(V2024_02_08, PUT, SYNC)
            .takes(SYNC_ID)
            .sends(settings(UpdateBulkSyncRequest.class).alsoTakesFilling(BulkSync.class, "destination_configuration"))
            .repeats("syncId", "/id")
            .returns(BulkSync.class);

    public static final Operation DELETE_BULK_SYNC = AREA.operation("deleteBulkSync")
            .does("Deletes a bulk sync with its schedules, schema settings and history; a running execution is"
                    + " canceled first.")
            .since(V2023_04_25, DELETE, SYNC)
            .takes(SYNC_ID, REFRESH_SCHEMAS)
            .returnsNothing();

    public static final Operation ACTIVATE_BULK_SYNC = AREA.operation("activateBulkSync")
            .does("Activates or deactivates the schedules of a bulk sync. Deactivation also cancels a running"
                    + " execution.")
            .since(V2023_04_25, POST, SYNC + "/activate")
            .takes(SYNC_ID, ACTIVE.in(Parameter.Place.BODY))
            .sends(RequestBody.of(ActivateBulkSyncRequest.class).requires("active"))
            .repeats("syncId", "/id")
            .returns(ActivateBulkSyncResponse.class);

    public static final Operation CANCEL_BULK_SYNC = AREA.operation("cancelBulkSync")
            .does("Requests the cancellation of the running execution of a bulk sync, without waiting for its end.")
            .since(V2023_04_25, POST, SYNC + "/cancel")
            .takes(SYNC_ID)
            .returns(CancelBulkSyncResponse.class);

    public static final Operation START_BULK_SYNC = AREA.operation("startBulkSync")
            .does("Starts an execution of a bulk sync, without waiting for its end.")
            .since(V2023_04_25, POST, SYNC + "/executions")
            .takes(SYNC_ID, SCHEMAS, RESYNC_MODE, FETCH_MODE, TEST, RESYNC.in(V2023_04_25, V2024_02_08))
            .sends(RequestBody.optional(StartBulkSyncRequest.class)
                    .refusesSince(V2025_09_18, "resync", "use resync_mode; resync was the same as rebuild")
                    .excludes("test", "resync_mode", "a test cannot resync")
                    .excludes("test", "resync", "a test cannot resync")
                    .excludes("resync", "resync_mode", "resync is the same as resync_mode rebuild")
                    .ids("schemas")
                    .filled("schemas"))
            .conflictMeans(Reason.EXECUTION_RUNNING)
            .destructive("resync_mode", BulkResyncMode.REBUILD)
            .destructive("resync", "true")
            .produces("executionId", "/id")
            .returns(BulkSyncExecution.class);

    public static final Operation BULK_SYNC_STATUS = AREA.operation("bulkSyncStatus")
            .does("Returns the running, last and next execution of a bulk sync.")
            .since(V2023_04_25, GET, SYNC + "/status")
            .takes(SYNC_ID)
            .returns(BulkSyncStatus.class);

    private static RequestBody settings(Class<?> type) {
        return RequestBody.of(type)
                .requires(
                        "name",
                        "mode",
                        "source_connection_id",
                        "destination_connection_id",
                        "destination_configuration")
                .requiresBefore(
                        V2025_09_18,
                        "schedule",
                        "schedule.frequency",
                        "schedule.multi.schedules[].item",
                        "schedule.multi.schedules[].schedule",
                        "schedule.multi.schedules[].schedule.frequency")
                .requiresSince(
                        V2025_09_18,
                        "default_schedule",
                        "default_schedule.frequency",
                        "additional_schedules[].frequency")
                .requires("schemas[].filters[].function")
                .refusesSince(V2025_09_18, "schedule", "use default_schedule and additional_schedules")
                .refusesSince(
                        V2025_09_18, "discover", "use automatically_add_new_fields and automatically_add_new_objects")
                .refusesBefore(V2025_09_18, "default_schedule", "use schedule")
                .refusesBefore(V2025_09_18, "additional_schedules", "use schedule with frequency multi")
                .refuses("schemas[].fields[].obfuscated", "the name here is obfuscate")
                .ids("organization_id", "policies", "schemas")
                .unmasked("source_configuration")
                .unmasked("destination_configuration")
                .without(
                        "id",
                        "created_at",
                        "created_by",
                        "updated_at",
                        "updated_by",
                        "default_schedule.created_at",
                        "default_schedule.created_by",
                        "default_schedule.updated_at",
                        "default_schedule.updated_by",
                        "additional_schedules[].created_at",
                        "additional_schedules[].created_by",
                        "additional_schedules[].updated_at",
                        "additional_schedules[].updated_by");
    }

    private BulkSyncOperations() {}
}
