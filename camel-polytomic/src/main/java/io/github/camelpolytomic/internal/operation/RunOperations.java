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

/** Operations that are composed of several of the API's: they run bulk syncs and wait for their end. */
public final class RunOperations {

    /** The sync by its identifier. */
    public static final Parameter SYNC_ID = Parameter.acting("syncId", String.class, "id");

    /** The sync by its name. */
    public static final Parameter NAME = Parameter.acting("name", String.class);

    /** What a group of syncs is selected by. */
    public static final Parameter SELECT = Parameter.acting("select", String.class);

    /** The execution that is waited for. */
    public static final Parameter AWAITED_EXECUTION = Parameter.path("executionId", "exec_id");

    /** The execution that is canceled. */
    public static final Parameter CANCELED_EXECUTION = Parameter.acting("executionId", String.class, "exec_id");

    /** The schemas that a run is for. */
    public static final Parameter RUN_SCHEMAS = SCHEMAS;

    /** The schemas whose freshness counts. */
    public static final Parameter FRESHNESS_SCHEMAS = Parameter.acting("schemas", List.class);

    private static final String AREA = "runs";

    public static final Operation RUN_BULK_SYNC = Operation.named("runBulkSync")
            .in(AREA)
            .does("Starts an execution of a bulk sync and waits for its end, without holding a thread.")
            .composed(RunAction.START, START_BULK_SYNC)
            .takes(SYNC_ID, NAME, SCHEMAS, RESYNC_MODE, FETCH_MODE, TEST, Parameter.IDEMPOTENCY_KEY)
            .sends(START_BULK_SYNC.body().orElseThrow())
            .answers(BulkSyncRun.class);

    public static final Operation AWAIT_BULK_SYNC_EXECUTION = Operation.named("awaitBulkSyncExecution")
            .in(AREA)
            .does("Waits for the end of an execution that is known, whatever started it.")
            .composed(RunAction.ATTACH, START_BULK_SYNC)
            .takes(SYNC_ID, NAME, AWAITED_EXECUTION)
            .answers(BulkSyncRun.class);

    public static final Operation CANCEL_BULK_SYNC_AND_WAIT = Operation.named("cancelBulkSyncAndWait")
            .in(AREA)
            .does("Asks the running execution of a bulk sync to cancel, and waits for its end.")
            .composed(RunAction.CANCEL, START_BULK_SYNC)
            .takes(SYNC_ID, NAME, CANCELED_EXECUTION)
            .answers(BulkSyncRun.class);

    public static final Operation RUN_BULK_SYNCS = Operation.named("runBulkSyncs")
            .in(AREA)
            .does("Runs a group of bulk syncs, some at a time, and waits for the end of all.")
            .composed(RunAction.START_GROUP, START_BULK_SYNC)
            .takes(SELECT, RESYNC_MODE, FETCH_MODE, TEST)
            .answers(SyncGroupRun.class);

    public static final Operation BULK_SYNC_FRESHNESS = Operation.named("bulkSyncFreshness")
            .in(AREA)
            .does("Tells how long ago a bulk sync last ran well, and has it run or waits when that is too long.")
            .composed(RunAction.ENSURE_FRESH, START_BULK_SYNC)
            .takes(SYNC_ID, NAME, FRESHNESS_SCHEMAS)
            .answers(SyncFreshness.class);

    private RunOperations() {}
}
