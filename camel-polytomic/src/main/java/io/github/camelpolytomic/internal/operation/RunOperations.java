package io.github.camelpolytomic.internal.operation;

import io.github.camelpolytomic.internal.operation.Parameter.Place;
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

    static final Area AREA = Area.of("runs", "Runs", RunOperations.class);

    /** The sync by its id. */
    public static final Parameter SYNC_ID = Parameters.SYNC_ID.in(Place.NOWHERE);

    /** The sync by its name. */
    public static final Parameter NAME = Parameters.NAME.in(Place.NOWHERE);

    /** The selection of a group of syncs. */
    public static final Parameter SELECT = Parameter.control("select", String.class)
            .describedAs("The bulk syncs that runBulkSyncs runs, as comma-separated key:value terms such as"
                    + " name:nightly,active:true. Keys are id, name, source and destination (a connection's id, name or"
                    + " type), active, and mode. An asterisk matches any text. Terms with the same key are"
                    + " alternatives; terms with different keys must all match. Values are case-sensitive, except for"
                    + " connection types.");

    /** The execution to wait for. */
    public static final Parameter AWAITED_EXECUTION = Parameters.SHORT_EXECUTION_ID;

    /** The execution to cancel. */
    public static final Parameter CANCELED_EXECUTION = Parameters.SHORT_EXECUTION_ID.in(Place.NOWHERE);

    /** The schemas to run. */
    public static final Parameter RUN_SCHEMAS = SCHEMAS;

    /** The schemas whose freshness counts. */
    public static final Parameter FRESHNESS_SCHEMAS = SCHEMAS.in(Place.NOWHERE);

    public static final Operation RUN_BULK_SYNC = AREA.operation("runBulkSync")
            .does("Starts an execution of a bulk sync and waits for its end, without holding a thread.")
            .composed(RunAction.START, START_BULK_SYNC)
            .takes(SYNC_ID, NAME, SCHEMAS, RESYNC_MODE, FETCH_MODE, TEST, Parameter.IDEMPOTENCY_KEY)
            .sends(START_BULK_SYNC.body().orElseThrow())
            .produces("syncId", "/sync_id")
            .produces("executionId", "/execution_id")
            .returns(BulkSyncRun.class);

    public static final Operation AWAIT_BULK_SYNC_EXECUTION = AREA.operation("awaitBulkSyncExecution")
            .does("Waits for the end of a given execution, whatever started it.")
            .composed(RunAction.ATTACH, START_BULK_SYNC)
            .takes(SYNC_ID, NAME, AWAITED_EXECUTION)
            .produces("syncId", "/sync_id")
            .produces("executionId", "/execution_id")
            .returns(BulkSyncRun.class);

    public static final Operation CANCEL_BULK_SYNC_AND_WAIT = AREA.operation("cancelBulkSyncAndWait")
            .does("Cancels the running execution of a bulk sync and waits for its end.")
            .composed(RunAction.CANCEL, START_BULK_SYNC)
            .takes(SYNC_ID, NAME, CANCELED_EXECUTION)
            .produces("syncId", "/sync_id")
            .produces("executionId", "/execution_id")
            .returns(BulkSyncRun.class);

    public static final Operation RUN_BULK_SYNCS = AREA.operation("runBulkSyncs")
            .does("Runs a group of bulk syncs with limited parallelism and waits for the end of all.")
            .composed(RunAction.START_GROUP, START_BULK_SYNC)
            .takes(SELECT, RESYNC_MODE, FETCH_MODE, TEST)
            .returns(SyncGroupRun.class);

    public static final Operation BULK_SYNC_FRESHNESS = AREA.operation("bulkSyncFreshness")
            .does("Checks the age of a bulk sync's last successful run. If it is too old, fails, waits for a run, or"
                    + " runs the sync.")
            .composed(RunAction.ENSURE_FRESH, START_BULK_SYNC)
            .takes(SYNC_ID, NAME, FRESHNESS_SCHEMAS)
            .produces("syncId", "/sync_id")
            .produces("executionId", "/execution_id")
            .returns(SyncFreshness.class);

    private RunOperations() {}
}
