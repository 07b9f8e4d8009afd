package io.github.camelpolytomic.model.bulksync;

/**
 * Values of the {@code status} of a schema in a run known today (API: BulkSchemaExecutionStatus). The list is open.
 */
public final class BulkSchemaExecutionStatus {

    /** Planned. */
    public static final String CREATED = "created";

    /** Queued. */
    public static final String SCHEDULED = "scheduled";

    /** Running. */
    public static final String RUNNING = "running";

    /** Data is exported from the source. */
    public static final String EXPORTING = "exporting";

    /** Data is processed. */
    public static final String PROCESSING = "processing";

    /** Canceled; final. */
    public static final String CANCELED = "canceled";

    /** Succeeded; final. */
    public static final String COMPLETED = "completed";

    /** Failed; final. */
    public static final String FAILED = "failed";

    /** Interrupted; by its name final, although the API does not say so. */
    public static final String INTERRUPTED = "interrupted";

    private BulkSchemaExecutionStatus() {}
}
