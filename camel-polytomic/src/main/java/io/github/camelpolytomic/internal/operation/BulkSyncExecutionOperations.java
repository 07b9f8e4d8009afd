package io.github.camelpolytomic.internal.operation;

import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecutionLogs;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecutionLogsExport;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecutionStatus;
import io.github.camelpolytomic.model.bulksync.CancelBulkSyncResponse;
import io.github.camelpolytomic.model.bulksync.ExecutionConsoleLogEntry;
import io.github.camelpolytomic.model.jobs.JobType;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.internal.operation.ApiVersion.V2024_02_08;
import static io.github.camelpolytomic.internal.operation.ApiVersion.V2025_09_18;
import static io.github.camelpolytomic.internal.operation.Parameters.ACTIVE;
import static io.github.camelpolytomic.internal.operation.Parameters.AFTER;
import static io.github.camelpolytomic.internal.operation.Parameters.ASCENDING;
import static io.github.camelpolytomic.internal.operation.Parameters.CONNECTION_ID_BY_NAME;
import static io.github.camelpolytomic.internal.operation.Parameters.EXECUTION_ID;
import static io.github.camelpolytomic.internal.operation.Parameters.LIMIT;
import static io.github.camelpolytomic.internal.operation.Parameters.SCHEMA_ID;
import static io.github.camelpolytomic.internal.operation.Parameters.SHORT_EXECUTION_ID;
import static io.github.camelpolytomic.internal.operation.Parameters.SYNC_ID;
import static io.github.camelpolytomic.internal.operation.Parameters.SYNC_ID_BY_NAME;
import static io.github.camelpolytomic.internal.operation.Verb.GET;
import static io.github.camelpolytomic.internal.operation.Verb.POST;

/** The operations of the API's area Bulk Sync, Executions. */
public final class BulkSyncExecutionOperations {

    static final Area AREA = Area.of("bulkSync.executions", "Executions", BulkSyncExecutionOperations.class);

    private static final String EXECUTIONS = "/api/bulk/syncs/{id}/executions";
    private static final String EXECUTION = "/api/bulk/syncs/{sync_id}/executions/{execution_id}";
    private static final Parameter ALL = Parameter.query("all", Boolean.class)
            .describedAs("Whether listBulkSyncExecutionStatuses returns all bulk syncs and ignores syncId.");
    private static final Parameter ONLY_TERMINAL = Parameter.query("onlyTerminal", Boolean.class)
            .describedAs("Whether listBulkSyncExecutions returns only ended executions, ordered by their last change.");
    private static final Parameter NOTIFY = Parameter.query("notify", Boolean.class)
            .describedAs("Whether the service sends a notification when the archive of exportBulkSyncExecutionLogs is"
                    + " ready.")
            .threeValued();

    public static final Operation LIST_BULK_SYNC_EXECUTION_STATUSES = AREA.operation("listBulkSyncExecutionStatuses")
            .does("Lists the latest status of several bulk syncs, for each schema.")
            .since(V2024_02_08, GET, "/api/bulk/syncs/status")
            .takes(ALL, ACTIVE, SYNC_ID_BY_NAME.several())
            .returnsListOf(BulkSyncExecutionStatus.class);

    public static final Operation LIST_BULK_SYNC_EXECUTIONS = AREA.operation("listBulkSyncExecutions")
            .does("Lists the executions of a bulk sync, newest first unless ascending.")
            .since(V2023_04_25, GET, EXECUTIONS)
            .takes(SYNC_ID, LIMIT, ONLY_TERMINAL, ASCENDING)
            .returnsListOf(BulkSyncExecution.class);

    public static final Operation GET_BULK_SYNC_EXECUTION = AREA.operation("getBulkSyncExecution")
            .does("Reads an execution of a bulk sync.")
            .since(V2023_04_25, GET, EXECUTIONS + "/{exec_id}")
            .takes(SYNC_ID, SHORT_EXECUTION_ID)
            .repeats("executionId", "/id")
            .returns(BulkSyncExecution.class);

    public static final Operation CANCEL_BULK_SYNC_EXECUTION = AREA.operation("cancelBulkSyncExecution")
            .does("Requests the cancellation of an execution, without waiting for its end.")
            .since(V2023_04_25, POST, EXECUTIONS + "/{exec_id}/cancel")
            .presumedIn(V2023_04_25)
            .takes(SYNC_ID, SHORT_EXECUTION_ID)
            .returns(CancelBulkSyncResponse.class);

    public static final Operation GET_BULK_SYNC_EXECUTION_CONSOLE_LOGS = AREA.operation(
                    "getBulkSyncExecutionConsoleLogs")
            .does("Lists the latest entries of an execution's console log.")
            .since(V2025_09_18, GET, EXECUTION + "/consolelog")
            .takes(SYNC_ID_BY_NAME, EXECUTION_ID, LIMIT, AFTER)
            .returns(Result.entriesOf(ExecutionConsoleLogEntry.class));

    public static final Operation GET_BULK_SYNC_EXECUTION_LOGS = AREA.operation("getBulkSyncExecutionLogs")
            .does("Returns links to the log files of an execution. The links are signed and need no credentials.")
            .since(V2023_04_25, GET, EXECUTION + "/logs")
            .presumedIn(V2023_04_25)
            .takes(SYNC_ID_BY_NAME, EXECUTION_ID)
            .secret("URLs")
            .returns(BulkSyncExecutionLogs.class);

    public static final Operation EXPORT_BULK_SYNC_EXECUTION_LOGS = AREA.operation("exportBulkSyncExecutionLogs")
            .does("Exports the log files of an execution as an archive. Returns its link, or the job for getJob.")
            .since(V2023_04_25, POST, EXECUTION + "/logs/export")
            .presumedIn(V2023_04_25)
            .takes(SYNC_ID_BY_NAME, EXECUTION_ID, NOTIFY)
            .secret("url")
            .answersJob(JobType.EXPORT_LOGS)
            .returns(Result.jobOr(BulkSyncExecutionLogsExport.class));

    public static final Operation GET_BULK_SYNC_EXECUTION_SCHEMA_CONSOLE_LOGS = AREA.operation(
                    "getBulkSyncExecutionSchemaConsoleLogs")
            .does("Lists the latest entries of the console log of one schema in an execution.")
            .since(V2025_09_18, GET, EXECUTION + "/schemas/{schema_id}/consolelog")
            .takes(SYNC_ID_BY_NAME, EXECUTION_ID, SCHEMA_ID, LIMIT, AFTER)
            .returns(Result.entriesOf(ExecutionConsoleLogEntry.class));

    public static final Operation GET_INGEST_CONSOLE_LOGS = AREA.operation("getIngestConsoleLogs")
            .does(
                    "Lists the latest entries of the console log of a connection's ingestion (change data capture), of all"
                            + " bulk syncs or of one.")
            .since(V2025_09_18, GET, "/api/connections/{connection_id}/ingest/consolelog")
            .takes(CONNECTION_ID_BY_NAME, SYNC_ID_BY_NAME.in(Parameter.Place.QUERY), LIMIT, AFTER)
            .returns(Result.entriesOf(ExecutionConsoleLogEntry.class));

    private BulkSyncExecutionOperations() {}
}
