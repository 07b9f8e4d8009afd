package io.github.camelpolytomic.internal.operation;

import java.util.List;

import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecutionLogs;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecutionLogsExport;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecutionStatus;
import io.github.camelpolytomic.model.bulksync.CancelBulkSyncResponse;
import io.github.camelpolytomic.model.bulksync.ExecutionConsoleLogEntry;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.internal.operation.ApiVersion.V2024_02_08;
import static io.github.camelpolytomic.internal.operation.ApiVersion.V2025_09_18;
import static io.github.camelpolytomic.internal.operation.Parameters.ACTIVE;
import static io.github.camelpolytomic.internal.operation.Parameters.EXECUTION_ID;
import static io.github.camelpolytomic.internal.operation.Parameters.LIMIT;
import static io.github.camelpolytomic.internal.operation.Parameters.PAGE_TOKEN;
import static io.github.camelpolytomic.internal.operation.Parameters.SCHEMA_ID;
import static io.github.camelpolytomic.internal.operation.Parameters.SYNC_ID;
import static io.github.camelpolytomic.internal.operation.Parameters.SYNC_ID_BY_NAME;
import static io.github.camelpolytomic.internal.operation.Verb.GET;
import static io.github.camelpolytomic.internal.operation.Verb.POST;

/** The operations of the API's area Bulk Sync, Executions. */
public final class BulkSyncExecutionOperations {

    private static final String AREA = "bulkSync.executions";
    private static final String EXECUTIONS = "/api/bulk/syncs/{id}/executions";
    private static final String EXECUTION = "/api/bulk/syncs/{sync_id}/executions/{execution_id}";
    private static final Parameter SHORT_EXECUTION_ID = Parameter.path("executionId", "exec_id");
    private static final Parameter AFTER = PAGE_TOKEN.spelled("after");

    public static final Operation LIST_BULK_SYNC_EXECUTION_STATUSES = Operation.named("listBulkSyncExecutionStatuses")
            .in(AREA)
            .does("Lists the latest state of several bulk syncs, schema by schema.")
            .since(V2024_02_08, GET, "/api/bulk/syncs/status")
            .takes(Parameter.query("all", Boolean.class), ACTIVE, Parameter.query("syncId", List.class))
            .answersListOf(BulkSyncExecutionStatus.class);

    public static final Operation LIST_BULK_SYNC_EXECUTIONS = Operation.named("listBulkSyncExecutions")
            .in(AREA)
            .does("Lists the executions of a bulk sync, newest first unless ascending.")
            .since(V2023_04_25, GET, EXECUTIONS)
            .takes(
                    SYNC_ID,
                    LIMIT,
                    Parameter.query("onlyTerminal", Boolean.class),
                    Parameter.query("ascending", Boolean.class))
            .answersListOf(BulkSyncExecution.class);

    public static final Operation GET_BULK_SYNC_EXECUTION = Operation.named("getBulkSyncExecution")
            .in(AREA)
            .does("Reads an execution of a bulk sync.")
            .since(V2023_04_25, GET, EXECUTIONS + "/{exec_id}")
            .takes(SYNC_ID, SHORT_EXECUTION_ID)
            .repeats("executionId", "/id")
            .answers(BulkSyncExecution.class);

    public static final Operation CANCEL_BULK_SYNC_EXECUTION = Operation.named("cancelBulkSyncExecution")
            .in(AREA)
            .does("Asks an execution to cancel; the answer does not wait for its end.")
            .since(V2023_04_25, POST, EXECUTIONS + "/{exec_id}/cancel")
            .presumedIn(V2023_04_25)
            .takes(SYNC_ID, SHORT_EXECUTION_ID)
            .answers(CancelBulkSyncResponse.class);

    public static final Operation GET_BULK_SYNC_EXECUTION_CONSOLE_LOGS = Operation.named(
                    "getBulkSyncExecutionConsoleLogs")
            .in(AREA)
            .does("Lists the latest entries of an execution's console log.")
            .since(V2025_09_18, GET, EXECUTION + "/consolelog")
            .takes(SYNC_ID_BY_NAME, EXECUTION_ID, LIMIT, AFTER)
            .answers(Result.entriesOf(ExecutionConsoleLogEntry.class));

    public static final Operation GET_BULK_SYNC_EXECUTION_LOGS = Operation.named("getBulkSyncExecutionLogs")
            .in(AREA)
            .does("Gives links to the log files of an execution; they are signed and need no credentials.")
            .since(V2023_04_25, GET, EXECUTION + "/logs")
            .presumedIn(V2023_04_25)
            .takes(SYNC_ID_BY_NAME, EXECUTION_ID)
            .answers(BulkSyncExecutionLogs.class);

    public static final Operation EXPORT_BULK_SYNC_EXECUTION_LOGS = Operation.named("exportBulkSyncExecutionLogs")
            .in(AREA)
            .does("Has the log files of an execution packed: gives the link, or the job that getJob tells of.")
            .since(V2023_04_25, POST, EXECUTION + "/logs/export")
            .presumedIn(V2023_04_25)
            .takes(SYNC_ID_BY_NAME, EXECUTION_ID, Parameter.query("notify", Boolean.class))
            .produces("jobId", "/job/job_id")
            .produces("jobType", "/job/type")
            .answers(Result.jobOr(BulkSyncExecutionLogsExport.class));

    public static final Operation GET_BULK_SYNC_EXECUTION_SCHEMA_CONSOLE_LOGS = Operation.named(
                    "getBulkSyncExecutionSchemaConsoleLogs")
            .in(AREA)
            .does("Lists the latest entries of the console log of one schema in an execution.")
            .since(V2025_09_18, GET, EXECUTION + "/schemas/{schema_id}/consolelog")
            .takes(SYNC_ID_BY_NAME, EXECUTION_ID, SCHEMA_ID, LIMIT, AFTER)
            .answers(Result.entriesOf(ExecutionConsoleLogEntry.class));

    private BulkSyncExecutionOperations() {}
}
