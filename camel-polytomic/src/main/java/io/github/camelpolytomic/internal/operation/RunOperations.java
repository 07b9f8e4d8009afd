package io.github.camelpolytomic.internal.operation;

import java.util.List;

import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.model.run.SyncFreshness;
import io.github.camelpolytomic.model.run.SyncGroupRun;

import static io.github.camelpolytomic.internal.operation.BulkSyncOperations.START_BULK_SYNC;
import static io.github.camelpolytomic.internal.operation.Parameters.FETCH_MODE;
import static io.github.camelpolytomic.internal.operation.Parameters.RESYNC_MODE;
import static io.github.camelpolytomic.internal.operation.Parameters.SCHEMAS;
import static io.github.camelpolytomic.internal.operation.Parameters.TEST;

/** Operations that are composed of several API calls: they run bulk syncs and wait for their end. */
public final class RunOperations {

    /** The sync by its id. */
    public static final Parameter SYNC_ID = Parameter.control("syncId", String.class, "id");

    /** The sync by its name. */
    public static final Parameter NAME = Parameter.control("name", String.class);

    /** The selection of a group of syncs. */
    public static final Parameter SELECT = Parameter.control("select", String.class);

    /** The execution to wait for. */
    public static final Parameter AWAITED_EXECUTION = Parameter.path("executionId", "exec_id");

    /** The execution to cancel. */
    public static final Parameter CANCELED_EXECUTION = Parameter.control("executionId", String.class, "exec_id");

    /** The schemas to run. */
    public static final Parameter RUN_SCHEMAS = SCHEMAS;

    /** The schemas whose freshness counts. */
    public static final Parameter FRESHNESS_SCHEMAS = Parameter.control("schemas", List.class);

    private static final String AREA = "runs";

    public static final Operation RUN_BULK_SYNC = Operation.named("runBulkSync")
            .in(AREA)
            .does("Starts an execution of a bulk sync and waits for its end, without holding a thread.")
            .composed(RunAction.START, START_BULK_SYNC)
            .takes(SYNC_ID, NAME, SCHEMAS, RESYNC_MODE, FETCH_MODE, TEST, Parameter.IDEMPOTENCY_KEY)
            .sends(START_BULK_SYNC.body().orElseThrow())
            .returns(BulkSyncRun.class);

    public static final Operation AWAIT_BULK_SYNC_EXECUTION = Operation.named("awaitBulkSyncExecution")
            .in(AREA)
            .does("Waits for the end of a given execution, whatever started it.")
            .composed(RunAction.ATTACH, START_BULK_SYNC)
            .takes(SYNC_ID, NAME, AWAITED_EXECUTION)
            .returns(BulkSyncRun.class);

    public static final Operation CANCEL_BULK_SYNC_AND_WAIT = Operation.named("cancelBulkSyncAndWait")
            .in(AREA)
            .does("Cancels the running execution of a bulk sync and waits for its end.")
            .composed(RunAction.CANCEL, START_BULK_SYNC)
            .takes(SYNC_ID, NAME, CANCELED_EXECUTION)
            .returns(BulkSyncRun.class);

    public static final Operation RUN_BULK_SYNCS = Operation.named("runBulkSyncs")
            .in(AREA)
            .does("Runs a group of bulk syncs with limited parallelism and waits for the end of all.")
            .composed(RunAction.START_GROUP, START_BULK_SYNC)
            .takes(SELECT, RESYNC_MODE, FETCH_MODE, TEST)
            .returns(SyncGroupRun.class);

    public static final Operation BULK_SYNC_FRESHNESS = Operation.named("bulkSyncFreshness")
            .in(AREA)
            .does("Checks the age of a bulk sync's last successful run. If it is too old, fails, waits for a run, or"
                    + " runs the sync.")
            .composed(RunAction.ENSURE_FRESH, START_BULK_SYNC)
            .takes(SYNC_ID, NAME, FRESHNESS_SCHEMAS)
            .returns(SyncFreshness.class);

    private RunOperations() {}
}
