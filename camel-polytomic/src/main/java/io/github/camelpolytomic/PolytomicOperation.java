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
 * The operations of the API, and those that are composed of them, under the names that a URI gives them:
 * {@code polytomic:bulkSource}. Each constant points to its row in the operation table and holds nothing else.
 */
public enum PolytomicOperation {

    /** Lists the schemas (tables, objects) and fields that a connection offers as a bulk source. */
    bulkSource(BulkSyncOperations.BULK_SOURCE),

    /** Describes what a connection needs and accepts as the destination of a bulk sync. */
    bulkDestination(BulkSyncOperations.BULK_DESTINATION),

    /** Describes one schema of a bulk source with its fields, from the service's cache. */
    bulkSourceSchema(BulkSyncOperations.BULK_SOURCE_SCHEMA),

    /** Tells how fresh the service's cache of a connection's schemas is. */
    bulkSourceStatus(BulkSyncOperations.BULK_SOURCE_STATUS),

    /** Lists the bulk syncs of the organization. */
    listBulkSyncs(BulkSyncOperations.LIST_BULK_SYNCS),

    /** Creates a bulk sync. It does not start it. */
    createBulkSync(BulkSyncOperations.CREATE_BULK_SYNC),

    /** Reads the settings of a bulk sync. */
    getBulkSync(BulkSyncOperations.GET_BULK_SYNC),

    /** Replaces the settings of a bulk sync: what the request leaves out falls back to its default. */
    updateBulkSync(BulkSyncOperations.UPDATE_BULK_SYNC),

    /** Deletes a bulk sync with its schedules, schema settings and history; a running execution is canceled first. */
    deleteBulkSync(BulkSyncOperations.DELETE_BULK_SYNC),

    /** Lets the schedules of a bulk sync run it, or no longer, which also cancels a running execution. */
    activateBulkSync(BulkSyncOperations.ACTIVATE_BULK_SYNC),

    /** Asks the running execution of a bulk sync to cancel; the answer does not wait for its end. */
    cancelBulkSync(BulkSyncOperations.CANCEL_BULK_SYNC),

    /** Starts an execution of a bulk sync; the answer does not wait for its end. */
    startBulkSync(BulkSyncOperations.START_BULK_SYNC),

    /** Tells what a bulk sync is doing: its running, last and next execution. */
    bulkSyncStatus(BulkSyncOperations.BULK_SYNC_STATUS),

    /** Lists the latest state of several bulk syncs, schema by schema. */
    listBulkSyncExecutionStatuses(BulkSyncExecutionOperations.LIST_BULK_SYNC_EXECUTION_STATUSES),

    /** Lists the executions of a bulk sync, newest first unless ascending. */
    listBulkSyncExecutions(BulkSyncExecutionOperations.LIST_BULK_SYNC_EXECUTIONS),

    /** Reads an execution of a bulk sync. */
    getBulkSyncExecution(BulkSyncExecutionOperations.GET_BULK_SYNC_EXECUTION),

    /** Asks an execution to cancel; the answer does not wait for its end. */
    cancelBulkSyncExecution(BulkSyncExecutionOperations.CANCEL_BULK_SYNC_EXECUTION),

    /** Lists the latest entries of an execution's console log. */
    getBulkSyncExecutionConsoleLogs(BulkSyncExecutionOperations.GET_BULK_SYNC_EXECUTION_CONSOLE_LOGS),

    /** Gives links to the log files of an execution; they are signed and need no credentials. */
    getBulkSyncExecutionLogs(BulkSyncExecutionOperations.GET_BULK_SYNC_EXECUTION_LOGS),

    /** Has the log files of an execution packed: gives the link, or the job that getJob tells of. */
    exportBulkSyncExecutionLogs(BulkSyncExecutionOperations.EXPORT_BULK_SYNC_EXECUTION_LOGS),

    /** Lists the latest entries of the console log of one schema in an execution. */
    getBulkSyncExecutionSchemaConsoleLogs(BulkSyncExecutionOperations.GET_BULK_SYNC_EXECUTION_SCHEMA_CONSOLE_LOGS),

    /** Lists the schedules of a bulk sync. */
    listBulkSyncSchedules(BulkSyncScheduleOperations.LIST_BULK_SYNC_SCHEDULES),

    /** Adds a schedule to a bulk sync. */
    createBulkSyncSchedule(BulkSyncScheduleOperations.CREATE_BULK_SYNC_SCHEDULE),

    /** Reads a schedule of a bulk sync. */
    getBulkSyncSchedule(BulkSyncScheduleOperations.GET_BULK_SYNC_SCHEDULE),

    /** Replaces a schedule of a bulk sync: what the request leaves out is gone. */
    updateBulkSyncSchedule(BulkSyncScheduleOperations.UPDATE_BULK_SYNC_SCHEDULE),

    /** Deletes a schedule of a bulk sync; a running execution goes on. */
    deleteBulkSyncSchedule(BulkSyncScheduleOperations.DELETE_BULK_SYNC_SCHEDULE),

    /** Lists the schemas of a bulk sync, without their fields and filters. */
    listBulkSyncSchemas(BulkSyncSchemaOperations.LIST_BULK_SYNC_SCHEMAS),

    /** Changes the listed schemas of a bulk sync and no others; one without fields gets all of them. */
    patchBulkSyncSchemas(BulkSyncSchemaOperations.PATCH_BULK_SYNC_SCHEMAS),

    /** Reads the settings of one schema of a bulk sync. */
    getBulkSyncSchema(BulkSyncSchemaOperations.GET_BULK_SYNC_SCHEMA),

    /** Replaces the settings of one schema of a bulk sync; without fields it gets all of them. */
    updateBulkSyncSchema(BulkSyncSchemaOperations.UPDATE_BULK_SYNC_SCHEMA),

    /** Asks the running execution to cancel one schema; the answer does not wait for its end. */
    cancelBulkSyncSchema(BulkSyncSchemaOperations.CANCEL_BULK_SYNC_SCHEMA),

    /** Lists the kinds of systems that can be connected. */
    listConnectionTypes(ConnectionOperations.LIST_CONNECTION_TYPES),

    /** Gives the JSON Schema of the configuration of a kind of connection. */
    getConnectionType(ConnectionOperations.GET_CONNECTION_TYPE),

    /** Lists the values that a setting of a kind of connection can have, before there is a connection. */
    connectionTypeParameterValues(ConnectionOperations.CONNECTION_TYPE_PARAMETER_VALUES),

    /** Lists the connections of the organization, secrets masked. */
    listConnections(ConnectionOperations.LIST_CONNECTIONS),

    /** Creates a connection; a kind that authorizes by OAuth answers with the address to open. */
    createConnection(ConnectionOperations.CREATE_CONNECTION),

    /** Gives the address at which a person connects a system of theirs (Polytomic Connect). */
    createConnectSession(ConnectionOperations.CREATE_CONNECT_SESSION),

    /** Tries settings of a connection without storing them; settings that do not work are an error. */
    testConnection(ConnectionOperations.TEST_CONNECTION),

    /** Reads a connection, secrets masked. */
    getConnection(ConnectionOperations.GET_CONNECTION),

    /** Replaces the settings of a connection, secrets included. */
    updateConnection(ConnectionOperations.UPDATE_CONNECTION),

    /** Deletes a connection; one that is in use only by force, with all that uses it. */
    deleteConnection(ConnectionOperations.DELETE_CONNECTION),

    /** Lists the values that the settings of a connection can have. */
    connectionParameterValues(ConnectionOperations.CONNECTION_PARAMETER_VALUES),

    /** Sends a request to the connected system with the connection's own credentials. */
    executeConnectionProxy(ConnectionOperations.EXECUTE_CONNECTION_PROXY),

    /** Tells what requests executeConnectionProxy takes for a connection. */
    getConnectionProxyInfo(ConnectionOperations.GET_CONNECTION_PROXY_INFO),

    /** Lists the copies of a connection that are shared with other organizations. */
    listSharedConnections(ConnectionOperations.LIST_SHARED_CONNECTIONS),

    /** Lists the shared copies of a connection that an organization of the partner owns. */
    listPartnerSharedConnections(ConnectionOperations.LIST_PARTNER_SHARED_CONNECTIONS),

    /** Shares a connection with another organization, as a copy that cannot be edited there. */
    createSharedConnection(ConnectionOperations.CREATE_SHARED_CONNECTION),

    /** Declares fields of a schema, or replaces those declared before. */
    upsertSchemaFields(SchemaOperations.UPSERT_SCHEMA_FIELDS),

    /** Deletes a declared field of a schema. */
    deleteSchemaField(SchemaOperations.DELETE_SCHEMA_FIELD),

    /** Sets the fields that make up the primary key of a schema, all of them and in order. */
    setSchemaPrimaryKeys(SchemaOperations.SET_SCHEMA_PRIMARY_KEYS),

    /** Gives a schema the primary key of its source again. */
    resetSchemaPrimaryKeys(SchemaOperations.RESET_SCHEMA_PRIMARY_KEYS),

    /** Has the service inspect a connection's schemas anew; getSchemaStatus tells when it is done. */
    refreshConnectionSchemas(SchemaOperations.REFRESH_CONNECTION_SCHEMAS),

    /** The same as bulkSourceStatus, under the name that newer versions give it. */
    getSchemaStatus(SchemaOperations.GET_SCHEMA_STATUS),

    /** The same as bulkSourceSchema, under the name that newer versions give it. */
    getSchema(SchemaOperations.GET_SCHEMA),

    /** Gives some records of a schema as a sample. */
    getSchemaRecords(SchemaOperations.GET_SCHEMA_RECORDS),

    /** Changes what is declared of one field of a schema. */
    patchSchemaField(SchemaOperations.PATCH_SCHEMA_FIELD),

    /** Tells how far a job is, and what came of it. */
    getJob(AccountOperations.GET_JOB),

    /** Tells whose credentials these are; the cheapest way to try them. */
    getIdentity(AccountOperations.GET_IDENTITY),

    /** Starts an execution of a bulk sync and waits for its end, without holding a thread. */
    runBulkSync(RunOperations.RUN_BULK_SYNC),

    /** Waits for the end of an execution that is known, whatever started it. */
    awaitBulkSyncExecution(RunOperations.AWAIT_BULK_SYNC_EXECUTION),

    /** Asks the running execution of a bulk sync to cancel, and waits for its end. */
    cancelBulkSyncAndWait(RunOperations.CANCEL_BULK_SYNC_AND_WAIT),

    /** Runs a group of bulk syncs, some at a time, and waits for the end of all. */
    runBulkSyncs(RunOperations.RUN_BULK_SYNCS),

    /** Tells how long ago a bulk sync last ran well, and has it run or waits when that is too long. */
    bulkSyncFreshness(RunOperations.BULK_SYNC_FRESHNESS);

    private final Operation row;

    PolytomicOperation(Operation row) {
        this.row = row;
    }

    Operation row() {
        return row;
    }
}
