package io.github.camelpolytomic.internal.operation;

import io.github.camelpolytomic.model.bulksync.BulkSyncSchema;
import io.github.camelpolytomic.model.bulksync.CancelBulkSyncResponse;
import io.github.camelpolytomic.model.bulksync.PatchBulkSyncSchemasRequest;
import io.github.camelpolytomic.model.bulksync.UpdateBulkSyncSchemaRequest;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.internal.operation.ApiVersion.V2024_02_08;
import static io.github.camelpolytomic.internal.operation.Parameters.ENABLED;
import static io.github.camelpolytomic.internal.operation.Parameters.SCHEMA_ID;
import static io.github.camelpolytomic.internal.operation.Parameters.SYNC_ID;
import static io.github.camelpolytomic.internal.operation.Verb.GET;
import static io.github.camelpolytomic.internal.operation.Verb.PATCH;
import static io.github.camelpolytomic.internal.operation.Verb.POST;
import static io.github.camelpolytomic.internal.operation.Verb.PUT;

/** The operations of the API's area Bulk Sync, Schemas. */
public final class BulkSyncSchemaOperations {

    static final Area AREA = Area.of("bulkSync.schemas", "Schemas of a bulk sync", BulkSyncSchemaOperations.class);

    private static final String SCHEMAS = "/api/bulk/syncs/{id}/schemas";
    private static final String SCHEMA = SCHEMAS + "/{schema_id}";

    public static final Operation LIST_BULK_SYNC_SCHEMAS = AREA.operation("listBulkSyncSchemas")
            .does("Lists the schemas of a bulk sync, without their fields and filters.")
            .since(V2023_04_25, GET, SCHEMAS)
            .takes(SYNC_ID, ENABLED.sentAs("filters[enabled]"))
            .returnsListOf(BulkSyncSchema.class);

    public static final Operation PATCH_BULK_SYNC_SCHEMAS = AREA.operation("patchBulkSyncSchemas")
            .does("Changes the listed schemas of a bulk sync and no others. All fields of a schema without fields are"
                    + " enabled.")
            .since(V2023_04_25, PATCH, SCHEMAS)
            .takes(SYNC_ID)
            .sends(RequestBody.of(PatchBulkSyncSchemasRequest.class)
                    .requires("schemas[].filters[].function")
                    .ids("schemas")
                    .refuses("schemas[].fields[].obfuscate", "the name here is obfuscated")
                    .without(
                            "schemas[].destination_history_output_name",
                            "schemas[].output_name",
                            "schemas[].fields[].output_name"))
            .returnsListOf(BulkSyncSchema.class);

    public static final Operation GET_BULK_SYNC_SCHEMA = AREA.operation("getBulkSyncSchema")
            .does("Reads the settings of one schema of a bulk sync.")
            .since(V2023_04_25, GET, SCHEMA)
            .takes(SYNC_ID, SCHEMA_ID)
            .returns(BulkSyncSchema.class);

    public static final Operation UPDATE_BULK_SYNC_SCHEMA = AREA.operation("updateBulkSyncSchema")
            .does("Replaces the settings of one schema of a bulk sync, except history_enabled. Without fields, all its"
                    + " fields are enabled.")
            .since(V2023_04_25, PATCH, SCHEMA)
            .since(V2024_02_08, PUT, SCHEMA)
            .takes(SYNC_ID, SCHEMA_ID)
            .sends(RequestBody.of(UpdateBulkSyncSchemaRequest.class)
                    .requires("filters[].function")
                    .refuses("fields[].obfuscate", "the name here is obfuscated")
                    .alsoTakesWhole(BulkSyncSchema.class, "fields")
                    .without("destination_history_output_name", "id", "output_name", "fields[].output_name"))
            .returns(BulkSyncSchema.class);

    public static final Operation CANCEL_BULK_SYNC_SCHEMA = AREA.operation("cancelBulkSyncSchema")
            .does("Requests the cancellation of one schema in the running execution, without waiting for its end.")
            .since(V2024_02_08, POST, SCHEMA + "/cancel")
            .takes(SYNC_ID, SCHEMA_ID)
            .returns(CancelBulkSyncResponse.class);

    private BulkSyncSchemaOperations() {}
}
