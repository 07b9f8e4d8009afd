package io.github.camelpolytomic.model.run;

/** How the execution that a {@link BulkSyncRun} tells of came about: the values of {@code origin}. */
public final class RunOrigin {

    /** Started by this operation; nothing else was running. */
    public static final String STARTED = "started";

    /** It was running already and was followed to its end ({@code onActive=attach}). */
    public static final String ATTACHED = "attached";

    /** It was running already and was left alone ({@code onActive=skip}). */
    public static final String SKIPPED = "skipped";

    /** Started by this operation after the end of another ({@code onActive=queue}). */
    public static final String QUEUED = "queued";

    /** Started by this operation after another was canceled for it ({@code onActive=restart}). */
    public static final String RESTARTED = "restarted";

    /** Named by whoever asked to wait for it ({@code awaitBulkSyncExecution}). */
    public static final String AWAITED = "awaited";

    /** Asked to cancel by this operation ({@code cancelBulkSyncAndWait}). */
    public static final String CANCELED = "canceled";

    /** Nothing was running that could be canceled ({@code cancelBulkSyncAndWait}). */
    public static final String IDLE = "idle";

    private RunOrigin() {}
}
