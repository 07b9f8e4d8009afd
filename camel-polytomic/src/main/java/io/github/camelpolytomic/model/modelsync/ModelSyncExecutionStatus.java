package io.github.camelpolytomic.model.modelsync;

/**
 * Values of the {@code status} of a run of a model sync known today (API: ExecutionStatus, UtilExecutionStatus). The
 * list is open.
 */
public final class ModelSyncExecutionStatus {

    /** Created. */
    public static final String CREATED = "created";

    /** Scheduled. */
    public static final String SCHEDULED = "scheduled";

    /** Waits for other runs. */
    public static final String QUEUED = "queued";

    /** Waits for a condition. */
    public static final String WAITING = "waiting";

    /** Runs. */
    public static final String RUNNING = "running";

    /** Is being processed. */
    public static final String PROCESSING = "processing";

    /** Is being canceled. */
    public static final String CANCELING = "canceling";

    /** Has been canceled; final. */
    public static final String CANCELED = "canceled";

    /** Has ended; final. */
    public static final String COMPLETED = "completed";

    /** Has failed; final. */
    public static final String FAILED = "failed";

    /** Was interrupted; the API does not tell whether this is final. */
    public static final String INTERRUPTED = "interrupted";

    private ModelSyncExecutionStatus() {}
}
