package io.github.camelpolytomic;

import io.github.camelpolytomic.internal.operation.AccountOperations;
import io.github.camelpolytomic.internal.operation.BulkSyncExecutionOperations;
import io.github.camelpolytomic.internal.operation.BulkSyncOperations;
import io.github.camelpolytomic.internal.operation.BulkSyncScheduleOperations;
import io.github.camelpolytomic.internal.operation.BulkSyncSchemaOperations;
import io.github.camelpolytomic.internal.operation.ConnectionOperations;
import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.operation.RunOperations;
import io.github.camelpolytomic.internal.operation.SchemaOperations;

/**
 * The operations of the API, and those composed of several API calls, under the names that URIs use:
 * {@code polytomic:bulkSource}. Each constant refers to its row in the operation table.
 */
public enum PolytomicOperation {

    /** Lists the schemas (tables, objects) and fields that a connection offers as a bulk source. */
    bulkSource(BulkSyncOperations.BULK_SOURCE),

    /** Describes what a connection needs and accepts as the destination of a bulk sync. */
    bulkDestination(BulkSyncOperations.BULK_DESTINATION),

    /** Describes one schema of a bulk source with its fields, from the service's cache. */
    bulkSourceSchema(BulkSyncOperations.BULK_SOURCE_SCHEMA),

    /** Returns the state of the service's schema cache of a connection. */
    bulkSourceStatus(BulkSyncOperations.BULK_SOURCE_STATUS),

    /** Lists the bulk syncs of the organization. */
    listBulkSyncs(BulkSyncOperations.LIST_BULK_SYNCS),

    /** Creates a bulk sync without starting it. */
    createBulkSync(BulkSyncOperations.CREATE_BULK_SYNC),

    /** Reads the settings of a bulk sync. */
    getBulkSync(BulkSyncOperations.GET_BULK_SYNC),

    /** Replaces the settings of a bulk sync. Members that the request leaves out are reset to their defaults. */
    updateBulkSync(BulkSyncOperations.UPDATE_BULK_SYNC),

    /** Deletes a bulk sync with its schedules, schema settings and history; a running execution is canceled first. */
    deleteBulkSync(BulkSyncOperations.DELETE_BULK_SYNC),

    /** Activates or deactivates the schedules of a bulk sync. Deactivation also cancels a running execution. */
    activateBulkSync(BulkSyncOperations.ACTIVATE_BULK_SYNC),

    /** Requests the cancellation of the running execution of a bulk sync, without waiting for its end. */
    cancelBulkSync(BulkSyncOperations.CANCEL_BULK_SYNC),

    /** Starts an execution of a bulk sync, without waiting for its end. */
    startBulkSync(BulkSyncOperations.START_BULK_SYNC),

    /** Returns the running, last and next execution of a bulk sync. */
    bulkSyncStatus(BulkSyncOperations.BULK_SYNC_STATUS),

    /** Lists the latest status of several bulk syncs, for each schema. */
    listBulkSyncExecutionStatuses(BulkSyncExecutionOperations.LIST_BULK_SYNC_EXECUTION_STATUSES),

    /** Lists the executions of a bulk sync, newest first unless ascending. */
    listBulkSyncExecutions(BulkSyncExecutionOperations.LIST_BULK_SYNC_EXECUTIONS),

    /** Reads an execution of a bulk sync. */
    getBulkSyncExecution(BulkSyncExecutionOperations.GET_BULK_SYNC_EXECUTION),

    /** Requests the cancellation of an execution, without waiting for its end. */
    cancelBulkSyncExecution(BulkSyncExecutionOperations.CANCEL_BULK_SYNC_EXECUTION),

    /** Lists the latest entries of an execution's console log. */
    getBulkSyncExecutionConsoleLogs(BulkSyncExecutionOperations.GET_BULK_SYNC_EXECUTION_CONSOLE_LOGS),

    /** Returns links to the log files of an execution. The links are signed and need no credentials. */
    getBulkSyncExecutionLogs(BulkSyncExecutionOperations.GET_BULK_SYNC_EXECUTION_LOGS),

    /** Exports the log files of an execution as an archive. Returns its link, or the job for getJob. */
    exportBulkSyncExecutionLogs(BulkSyncExecutionOperations.EXPORT_BULK_SYNC_EXECUTION_LOGS),

    /** Lists the latest entries of the console log of one schema in an execution. */
    getBulkSyncExecutionSchemaConsoleLogs(BulkSyncExecutionOperations.GET_BULK_SYNC_EXECUTION_SCHEMA_CONSOLE_LOGS),

    /** Lists the schedules of a bulk sync. */
    listBulkSyncSchedules(BulkSyncScheduleOperations.LIST_BULK_SYNC_SCHEDULES),

    /** Adds a schedule to a bulk sync. */
    createBulkSyncSchedule(BulkSyncScheduleOperations.CREATE_BULK_SYNC_SCHEDULE),

    /** Reads a schedule of a bulk sync. */
    getBulkSyncSchedule(BulkSyncScheduleOperations.GET_BULK_SYNC_SCHEDULE),

    /** Replaces a schedule of a bulk sync. Members that the request leaves out are removed. */
    updateBulkSyncSchedule(BulkSyncScheduleOperations.UPDATE_BULK_SYNC_SCHEDULE),

    /** Deletes a schedule of a bulk sync. A running execution continues. */
    deleteBulkSyncSchedule(BulkSyncScheduleOperations.DELETE_BULK_SYNC_SCHEDULE),

    /** Lists the schemas of a bulk sync, without their fields and filters. */
    listBulkSyncSchemas(BulkSyncSchemaOperations.LIST_BULK_SYNC_SCHEMAS),

    /** Changes the listed schemas of a bulk sync and no others. All fields of a schema without fields are enabled. */
    patchBulkSyncSchemas(BulkSyncSchemaOperations.PATCH_BULK_SYNC_SCHEMAS),

    /** Reads the settings of one schema of a bulk sync. */
    getBulkSyncSchema(BulkSyncSchemaOperations.GET_BULK_SYNC_SCHEMA),

    /** Replaces the settings of one schema of a bulk sync. Without fields, all its fields are enabled. */
    updateBulkSyncSchema(BulkSyncSchemaOperations.UPDATE_BULK_SYNC_SCHEMA),

    /** Requests the cancellation of one schema in the running execution, without waiting for its end. */
    cancelBulkSyncSchema(BulkSyncSchemaOperations.CANCEL_BULK_SYNC_SCHEMA),

    /** Lists the connection types. */
    listConnectionTypes(ConnectionOperations.LIST_CONNECTION_TYPES),

    /** Returns the JSON Schema of the configuration of a connection type. */
    getConnectionType(ConnectionOperations.GET_CONNECTION_TYPE),

    /** Lists the possible values of a setting of a connection type, before a connection exists. */
    connectionTypeParameterValues(ConnectionOperations.CONNECTION_TYPE_PARAMETER_VALUES),

    /** Lists the connections of the organization, with masked secrets. */
    listConnections(ConnectionOperations.LIST_CONNECTIONS),

    /** Creates a connection. For a type with OAuth, the response has the URL for authorization. */
    createConnection(ConnectionOperations.CREATE_CONNECTION),

    /** Returns the URL at which a person connects their own system (Polytomic Connect). */
    createConnectSession(ConnectionOperations.CREATE_CONNECT_SESSION),

    /** Tests the settings of a connection without storing them. Settings that do not work are an error. */
    testConnection(ConnectionOperations.TEST_CONNECTION),

    /** Reads a connection, with masked secrets. */
    getConnection(ConnectionOperations.GET_CONNECTION),

    /** Replaces the settings of a connection, secrets included. */
    updateConnection(ConnectionOperations.UPDATE_CONNECTION),

    /** Deletes a connection. If it is in use, force is required, and everything that uses it is deleted too. */
    deleteConnection(ConnectionOperations.DELETE_CONNECTION),

    /** Lists the possible values of the settings of a connection. */
    connectionParameterValues(ConnectionOperations.CONNECTION_PARAMETER_VALUES),

    /** Sends a request to the connected system with the connection's own credentials. */
    executeConnectionProxy(ConnectionOperations.EXECUTE_CONNECTION_PROXY),

    /** Describes the requests that executeConnectionProxy accepts for a connection. */
    getConnectionProxyInfo(ConnectionOperations.GET_CONNECTION_PROXY_INFO),

    /** Lists the copies of a connection that are shared with other organizations. */
    listSharedConnections(ConnectionOperations.LIST_SHARED_CONNECTIONS),

    /** Lists the shared copies of a connection that an organization of the partner owns. */
    listPartnerSharedConnections(ConnectionOperations.LIST_PARTNER_SHARED_CONNECTIONS),

    /** Shares a connection with another organization, as a copy that cannot be edited there. */
    createSharedConnection(ConnectionOperations.CREATE_SHARED_CONNECTION),

    /** Declares fields of a schema, or replaces declared fields. */
    upsertSchemaFields(SchemaOperations.UPSERT_SCHEMA_FIELDS),

    /** Deletes a declared field of a schema. */
    deleteSchemaField(SchemaOperations.DELETE_SCHEMA_FIELD),

    /** Sets the complete, ordered list of fields of the primary key of a schema. */
    setSchemaPrimaryKeys(SchemaOperations.SET_SCHEMA_PRIMARY_KEYS),

    /** Resets the primary key of a schema to that of its source. */
    resetSchemaPrimaryKeys(SchemaOperations.RESET_SCHEMA_PRIMARY_KEYS),

    /** Starts a refresh of a connection's schemas. Poll getSchemaStatus for its end. */
    refreshConnectionSchemas(SchemaOperations.REFRESH_CONNECTION_SCHEMAS),

    /** Alias of bulkSourceStatus, with the name of newer API versions. */
    getSchemaStatus(SchemaOperations.GET_SCHEMA_STATUS),

    /** Alias of bulkSourceSchema, with the name of newer API versions. */
    getSchema(SchemaOperations.GET_SCHEMA),

    /** Returns sample records of a schema. */
    getSchemaRecords(SchemaOperations.GET_SCHEMA_RECORDS),

    /** Changes the declaration of one field of a schema. */
    patchSchemaField(SchemaOperations.PATCH_SCHEMA_FIELD),

    /** Returns the status and the result of a job. */
    getJob(AccountOperations.GET_JOB),

    /** Returns the identity of the credentials. The cheapest way to test them. */
    getIdentity(AccountOperations.GET_IDENTITY),

    /** Starts an execution of a bulk sync and waits for its end, without holding a thread. */
    runBulkSync(RunOperations.RUN_BULK_SYNC),

    /** Waits for the end of a given execution, whatever started it. */
    awaitBulkSyncExecution(RunOperations.AWAIT_BULK_SYNC_EXECUTION),

    /** Cancels the running execution of a bulk sync and waits for its end. */
    cancelBulkSyncAndWait(RunOperations.CANCEL_BULK_SYNC_AND_WAIT),

    /** Runs a group of bulk syncs with limited parallelism and waits for the end of all. */
    runBulkSyncs(RunOperations.RUN_BULK_SYNCS),

    /**
     * Checks the age of a bulk sync's last successful run. If it is too old, fails, waits for a run, or runs the sync.
     */
    bulkSyncFreshness(RunOperations.BULK_SYNC_FRESHNESS);

    private final Operation row;

    PolytomicOperation(Operation row) {
        this.row = row;
    }

    Operation row() {
        return row;
    }
}
