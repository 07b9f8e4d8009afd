package io.github.camelpolytomic.model.run;

/** How the operation that waits for a run ends: the values of {@code outcome} in a {@link SyncGroupEntry}, and of the tag in metrics. */
public final class RunOutcome {

    /** The run ended well. */
    public static final String SUCCEEDED = "succeeded";

    /** A run was going on, and was left alone ({@code onActive=skip}). */
    public static final String SKIPPED = "skipped";

    /** The run failed. */
    public static final String FAILED = "failed";

    /** The run was canceled. */
    public static final String CANCELED = "canceled";

    /** The run ended, but not all of it well. */
    public static final String PARTIAL = "partial";

    /** The run did not end in time. */
    public static final String TIMED_OUT = "timedOut";

    /** Another run was going on ({@code onActive=fail}). */
    public static final String BUSY = "busy";

    /** The execution is no longer to be found. */
    public static final String LOST = "lost";

    /** The context was stopped before the end. */
    public static final String STOPPED = "stopped";

    /** There was no run, or nothing is known of it: a call failed. */
    public static final String ERROR = "error";

    /** Not started, because another of the group failed first ({@code failFast=true}). */
    public static final String NOT_STARTED = "notStarted";

    private RunOutcome() {}
}
