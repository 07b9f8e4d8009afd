package io.github.camelpolytomic.internal.operation;

import io.github.camelpolytomic.model.bulksync.ExecutionConsoleLogEntry;
import io.github.camelpolytomic.model.modelsync.CancelModelSyncResponse;
import io.github.camelpolytomic.model.modelsync.ModelSyncExecution;
import io.github.camelpolytomic.model.modelsync.ModelSyncExecutionLogs;
import io.github.camelpolytomic.model.modelsync.ModelSyncExecutionLogsIndex;
import io.github.camelpolytomic.model.modelsync.SignedLink;
import io.github.camelpolytomic.model.modelsync.UpdateModelSyncExecutionRequest;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.internal.operation.ApiVersion.V2024_02_08;
import static io.github.camelpolytomic.internal.operation.ApiVersion.V2025_09_18;
import static io.github.camelpolytomic.internal.operation.Parameters.AFTER;
import static io.github.camelpolytomic.internal.operation.Parameters.ASCENDING;
import static io.github.camelpolytomic.internal.operation.Parameters.LIMIT;
import static io.github.camelpolytomic.internal.operation.Parameters.SYNC_ID_BY_NAME;
import static io.github.camelpolytomic.internal.operation.Verb.GET;
import static io.github.camelpolytomic.internal.operation.Verb.POST;
import static io.github.camelpolytomic.internal.operation.Verb.PUT;

/** The operations of the API's area Model Sync, Executions. */
public final class ModelSyncExecutionOperations {

    static final Area AREA =
            Area.of("modelSync.executions", "Executions of model syncs", ModelSyncExecutionOperations.class);

    private static final String EXECUTIONS = "/api/syncs/{sync_id}/executions";
    private static final String EXECUTION = EXECUTIONS + "/{id}";
    private static final Parameter EXECUTION_ID = Parameters.EXECUTION_ID.withAliases("id");
    private static final Parameter ONLY_COMPLETED = Parameter.query("onlyCompleted", Boolean.class)
            .describedAs("Whether listModelSyncExecutions returns only completed executions.");
    private static final Parameter LOG_TYPE = Parameter.path("logType", "type")
            .describedAs("Kind of the records in a log: records (all), errors, warnings, inserts, updates or deletes.");
    private static final Parameter FILENAME =
            Parameter.path("filename").describedAs("Name of a file of a log, as in the links to all files.");

    public static final Operation LIST_MODEL_SYNC_EXECUTIONS = AREA.operation("listModelSyncExecutions")
            .does("Lists the executions of a model sync, newest first unless ascending.")
            .since(V2023_04_25, GET, EXECUTIONS)
            .takes(SYNC_ID_BY_NAME, ONLY_COMPLETED.in(V2024_02_08, V2025_09_18), ASCENDING.in(V2024_02_08, V2025_09_18))
            .returnsListOf(ModelSyncExecution.class);

    public static final Operation GET_MODEL_SYNC_EXECUTION = AREA.operation("getModelSyncExecution")
            .does("Reads an execution of a model sync.")
            .since(V2023_04_25, GET, EXECUTION)
            .takes(SYNC_ID_BY_NAME, EXECUTION_ID)
            .repeats("executionId", "/id")
            .returns(ModelSyncExecution.class);

    public static final Operation UPDATE_MODEL_SYNC_EXECUTION = AREA.operation("updateModelSyncExecution")
            .does("Sets the status of a stalled execution.")
            .in(V2024_02_08, PUT, EXECUTION)
            .takes(SYNC_ID_BY_NAME, EXECUTION_ID)
            .sends(RequestBody.of(UpdateModelSyncExecutionRequest.class).requires("status"))
            .repeats("executionId", "/id")
            .returns(ModelSyncExecution.class);

    public static final Operation CANCEL_MODEL_SYNC_EXECUTION = AREA.operation("cancelModelSyncExecution")
            .does("Requests the cancellation of an execution, without waiting for its end.")
            .since(V2025_09_18, POST, EXECUTION + "/cancel")
            .takes(SYNC_ID_BY_NAME, EXECUTION_ID)
            .returns(CancelModelSyncResponse.class);

    public static final Operation GET_MODEL_SYNC_EXECUTION_CONSOLE_LOGS = AREA.operation(
                    "getModelSyncExecutionConsoleLogs")
            .does("Lists the latest entries of an execution's console log.")
            .since(V2025_09_18, GET, EXECUTION + "/consolelog")
            .takes(SYNC_ID_BY_NAME, EXECUTION_ID, LIMIT, AFTER)
            .returns(Result.entriesOf(ExecutionConsoleLogEntry.class));

    public static final Operation GET_MODEL_SYNC_EXECUTION_LOGS_INDEX = AREA.operation("getModelSyncExecutionLogsIndex")
            .does("Returns the number of records in each log of an execution.")
            .since(V2025_09_18, GET, EXECUTION + "/logs")
            .takes(SYNC_ID_BY_NAME, EXECUTION_ID)
            .returns(ModelSyncExecutionLogsIndex.class);

    public static final Operation GET_MODEL_SYNC_EXECUTION_LOG_URLS = AREA.operation("getModelSyncExecutionLogUrls")
            .does("Returns links to the files of one log of an execution. The links are signed and need no"
                    + " credentials.")
            .since(V2023_04_25, GET, EXECUTION + "/{type}")
            .takes(SYNC_ID_BY_NAME, EXECUTION_ID, LOG_TYPE)
            .secret("urls")
            .returns(ModelSyncExecutionLogs.class);

    public static final Operation GET_MODEL_SYNC_EXECUTION_LOG = AREA.operation("getModelSyncExecutionLog")
            .does("Returns a link to one file of a log. The link is signed, needs no credentials and expires soon.")
            .since(V2023_04_25, GET, EXECUTION + "/{type}/{filename}")
            .takes(SYNC_ID_BY_NAME, EXECUTION_ID, LOG_TYPE, FILENAME)
            .secret("url")
            .returns(Result.linkOf(SignedLink.class));

    private ModelSyncExecutionOperations() {}
}
