package io.github.camelpolytomic.model.run;

/** Origin of the execution of a {@link BulkSyncRun}: the values of {@code origin}. */
public final class RunOrigin {

    /** Started by this operation; nothing else was running. */
    public static final String STARTED = "started";

    /** Already running, and followed to its end ({@code onActive=attach}). */
    public static final String ATTACHED = "attached";

    /** Already running, and left alone ({@code onActive=skip}). */
    public static final String SKIPPED = "skipped";

    /** Started by this operation after the end of another ({@code onActive=queue}). */
    public static final String QUEUED = "queued";

    /** Started by this operation after the cancellation of another ({@code onActive=restart}). */
    public static final String RESTARTED = "restarted";

    /** Given by id ({@code awaitBulkSyncExecution}). */
    public static final String AWAITED = "awaited";

    /** Canceled by this operation ({@code cancelBulkSyncAndWait}). */
    public static final String CANCELED = "canceled";

    /** No execution was running ({@code cancelBulkSyncAndWait}). */
    public static final String IDLE = "idle";

    private RunOrigin() {}
}
