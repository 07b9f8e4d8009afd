package io.github.camelpolytomic.model.bulksync;

/** Values of a run's {@code status} known today (API: BulkExecutionStatus). The list is open. */
public final class BulkExecutionStatus {

    /** Asked for. */
    public static final String CREATED = "created";

    /** Waits for its turn. */
    public static final String SCHEDULED = "scheduled";

    /** Goes on. */
    public static final String RUNNING = "running";

    /** Data comes out of the source. */
    public static final String EXPORTING = "exporting";

    /** Data is being worked on. */
    public static final String PROCESSING = "processing";

    /** Was asked to stop and has not stopped yet. */
    public static final String CANCELING = "canceling";

    /** Stopped on request; final. */
    public static final String CANCELED = "canceled";

    /** Ended well; final. */
    public static final String COMPLETED = "completed";

    /** Ended badly; final. */
    public static final String FAILED = "failed";

    /** Has errors; by its name final, though the API does not say so. */
    public static final String ERRORS = "errors";

    /** Ended early; by its name final, though the API does not say so. */
    public static final String INTERRUPTED = "interrupted";

    private BulkExecutionStatus() {}
}
