package io.github.camelpolytomic.model.jobs;

/** Values of a job's {@code status} known today (API: WorkTaskStatus). The list is open. */
public final class JobStatus {

    /** Not begun yet. */
    public static final String CREATED = "created";

    /** Goes on. */
    public static final String RUNNING = "running";

    /** Ended well, with its result; final. */
    public static final String DONE = "done";

    /** Ended badly, with its error; final. */
    public static final String FAILED = "failed";

    private JobStatus() {}
}
