package io.github.camelpolytomic.model.jobs;

/** Values of a job's {@code status} known today (API: WorkTaskStatus). The list is open. */
public final class JobStatus {

    /** Not started yet. */
    public static final String CREATED = "created";

    /** Running. */
    public static final String RUNNING = "running";

    /** Succeeded, with its result; final. */
    public static final String DONE = "done";

    /** Failed, with its error; final. */
    public static final String FAILED = "failed";

    private JobStatus() {}
}
