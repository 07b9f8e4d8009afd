package io.github.camelpolytomic.model.bulksync;

/**
 * Values of the {@code status} of a schema in a run known today (API: BulkSchemaExecutionStatus). The list is open.
 */
public final class BulkSchemaExecutionStatus {

    /** Planned. */
    public static final String CREATED = "created";

    /** Waits for its turn. */
    public static final String SCHEDULED = "scheduled";

    /** Goes on. */
    public static final String RUNNING = "running";

    /** Data comes out of the source. */
    public static final String EXPORTING = "exporting";

    /** Data is being worked on. */
    public static final String PROCESSING = "processing";

    /** Stopped on request; final. */
    public static final String CANCELED = "canceled";

    /** Ended well; final. */
    public static final String COMPLETED = "completed";

    /** Ended badly; final. */
    public static final String FAILED = "failed";

    /** Ended early; by its name final, though the API does not say so. */
    public static final String INTERRUPTED = "interrupted";

    private BulkSchemaExecutionStatus() {}
}
