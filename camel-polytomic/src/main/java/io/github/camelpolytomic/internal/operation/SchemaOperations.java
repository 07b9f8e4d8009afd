package io.github.camelpolytomic.internal.operation;

import java.util.Map;

import io.github.camelpolytomic.model.schemas.BulkSourceSchema;
import io.github.camelpolytomic.model.schemas.BulkSourceStatus;
import io.github.camelpolytomic.model.schemas.PatchSchemaFieldRequest;
import io.github.camelpolytomic.model.schemas.SchemaField;
import io.github.camelpolytomic.model.schemas.SetSchemaPrimaryKeysRequest;
import io.github.camelpolytomic.model.schemas.UpsertSchemaFieldsRequest;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.internal.operation.ApiVersion.V2024_02_08;
import static io.github.camelpolytomic.internal.operation.ApiVersion.V2025_09_18;
import static io.github.camelpolytomic.internal.operation.Parameters.CONNECTION_ID;
import static io.github.camelpolytomic.internal.operation.Parameters.CONNECTION_ID_BY_NAME;
import static io.github.camelpolytomic.internal.operation.Parameters.SCHEMA_ID;
import static io.github.camelpolytomic.internal.operation.Verb.DELETE;
import static io.github.camelpolytomic.internal.operation.Verb.GET;
import static io.github.camelpolytomic.internal.operation.Verb.PATCH;
import static io.github.camelpolytomic.internal.operation.Verb.POST;
import static io.github.camelpolytomic.internal.operation.Verb.PUT;

/** The operations of the API's area Schemas: the schemas of a connection, and their declared fields and keys. */
public final class SchemaOperations {

    static final Area AREA = Area.of("schemas", "Schemas of a connection", SchemaOperations.class);

    private static final String SCHEMAS = "/api/connections/{id}/schemas";
    private static final String SCHEMA = "/api/connections/{connection_id}/schemas/{schema_id}";
    private static final String FIELD = SCHEMA + "/fields/{field_id}";
    private static final Parameter FIELD_ID = Parameter.path("fieldId").describedAs("Id of a field within its schema.");

    public static final Operation UPSERT_SCHEMA_FIELDS = AREA.operation("upsertSchemaFields")
            .does("Declares fields of a schema, or replaces declared fields.")
            .since(V2023_04_25, POST, SCHEMA + "/fields")
            .presumedIn(V2023_04_25)
            .takes(CONNECTION_ID_BY_NAME, SCHEMA_ID)
            .sends(RequestBody.of(UpsertSchemaFieldsRequest.class)
                    .requires("fields[].field_id", "fields[].label", "fields[].type"))
            .returnsNothing();

    public static final Operation DELETE_SCHEMA_FIELD = AREA.operation("deleteSchemaField")
            .does("Deletes a declared field of a schema.")
            .since(V2023_04_25, DELETE, FIELD)
            .presumedIn(V2023_04_25)
            .takes(CONNECTION_ID_BY_NAME, SCHEMA_ID, FIELD_ID)
            .returnsNothing();

    public static final Operation SET_SCHEMA_PRIMARY_KEYS = AREA.operation("setSchemaPrimaryKeys")
            .does("Sets the complete, ordered list of fields of the primary key of a schema.")
            .since(V2023_04_25, PUT, SCHEMA + "/primary_keys")
            .presumedIn(V2023_04_25)
            .takes(CONNECTION_ID_BY_NAME, SCHEMA_ID)
            .sends(RequestBody.of(SetSchemaPrimaryKeysRequest.class)
                    .requires("fields[].field_id", "fields[].is_primary_key"))
            .returnsNothing();

    public static final Operation RESET_SCHEMA_PRIMARY_KEYS = AREA.operation("resetSchemaPrimaryKeys")
            .does("Resets the primary key of a schema to that of its source.")
            .since(V2023_04_25, DELETE, SCHEMA + "/primary_keys")
            .presumedIn(V2023_04_25)
            .takes(CONNECTION_ID_BY_NAME, SCHEMA_ID)
            .returnsNothing();

    public static final Operation REFRESH_CONNECTION_SCHEMAS = AREA.operation("refreshConnectionSchemas")
            .does("Starts a refresh of a connection's schemas. Poll getSchemaStatus for its end.")
            .since(V2024_02_08, POST, SCHEMAS + "/refresh")
            .takes(CONNECTION_ID)
            .returnsNothing();

    public static final Operation GET_SCHEMA_STATUS = AREA.operation("getSchemaStatus")
            .does("Alias of bulkSourceStatus, with the name of newer API versions.")
            .since(V2024_02_08, GET, SCHEMAS + "/status")
            .takes(CONNECTION_ID)
            .returns(BulkSourceStatus.class);

    public static final Operation GET_SCHEMA = AREA.operation("getSchema")
            .does("Alias of bulkSourceSchema, with the name of newer API versions.")
            .since(V2024_02_08, GET, SCHEMAS + "/{schema_id}")
            .takes(CONNECTION_ID, SCHEMA_ID)
            .returns(BulkSourceSchema.class);

    public static final Operation GET_SCHEMA_RECORDS = AREA.operation("getSchemaRecords")
            .does("Returns sample records of a schema.")
            .since(V2023_04_25, GET, "/api/connections/{connection_id}/{schema_id}/records")
            .since(V2024_02_08, GET, SCHEMAS + "/{schema_id}/records")
            .takes(CONNECTION_ID, SCHEMA_ID)
            .returnsListOf(Map.class);

    public static final Operation PATCH_SCHEMA_FIELD = AREA.operation("patchSchemaField")
            .does("Changes the declaration of one field of a schema. A type without a matching definition removes the"
                    + " detailed type.")
            .since(V2025_09_18, PATCH, FIELD)
            .takes(CONNECTION_ID_BY_NAME, SCHEMA_ID, FIELD_ID)
            .sends(RequestBody.of(PatchSchemaFieldRequest.class))
            .returns(SchemaField.class);

    private SchemaOperations() {}
}
