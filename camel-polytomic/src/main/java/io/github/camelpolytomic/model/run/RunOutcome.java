package io.github.camelpolytomic.model.run;

/**
 * Outcome of a run: the values of {@code outcome} in a {@link SyncGroupEntry}, and of the tag {@code outcome} in
 * meters.
 */
public final class RunOutcome {

    /** The run succeeded. */
    public static final String SUCCEEDED = "succeeded";

    /** Another execution was running and was left alone ({@code onActive=skip}). */
    public static final String SKIPPED = "skipped";

    /** The run failed. */
    public static final String FAILED = "failed";

    /** The run was canceled. */
    public static final String CANCELED = "canceled";

    /** Part of the run failed. */
    public static final String PARTIAL = "partial";

    /** The run timed out. */
    public static final String TIMED_OUT = "timedOut";

    /** Another execution was running ({@code onActive=fail}). */
    public static final String BUSY = "busy";

    /** The service no longer knows the execution. */
    public static final String LOST = "lost";

    /** The context stopped before the run ended. */
    public static final String STOPPED = "stopped";

    /** A call failed before a run was known. */
    public static final String ERROR = "error";

    /** Not started, because another run of the group failed first ({@code failFast=true}). */
    public static final String NOT_STARTED = "notStarted";

    private RunOutcome() {}
}
