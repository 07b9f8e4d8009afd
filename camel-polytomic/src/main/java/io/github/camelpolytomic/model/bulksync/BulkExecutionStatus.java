package io.github.camelpolytomic.model.bulksync;

/** Values of a run's {@code status} known today (API: BulkExecutionStatus). The list is open. */
public final class BulkExecutionStatus {

    /** Requested. */
    public static final String CREATED = "created";

    /** Queued. */
    public static final String SCHEDULED = "scheduled";

    /** Running. */
    public static final String RUNNING = "running";

    /** Data is exported from the source. */
    public static final String EXPORTING = "exporting";

    /** Data is processed. */
    public static final String PROCESSING = "processing";

    /** Cancellation was requested, and the run has not stopped yet. */
    public static final String CANCELING = "canceling";

    /** Canceled; final. */
    public static final String CANCELED = "canceled";

    /** Succeeded; final. */
    public static final String COMPLETED = "completed";

    /** Failed; final. */
    public static final String FAILED = "failed";

    /** Has errors; by its name final, although the API does not say so. */
    public static final String ERRORS = "errors";

    /** Interrupted; by its name final, although the API does not say so. */
    public static final String INTERRUPTED = "interrupted";

    private BulkExecutionStatus() {}
}
