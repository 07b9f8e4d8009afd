package io.github.camelpolytomic.model.queryrunner;

/** Values of a query's {@code status} known today (API: QueryStatus, WorkTaskStatus). The list is open. */
public final class QueryStatus {

    /** Not started yet. */
    public static final String CREATED = "created";

    /** Running. */
    public static final String RUNNING = "running";

    /** Started, but its outcome was lost or has expired; final, from API version 2025-09-18 on. */
    public static final String UNKNOWN = "unknown";

    /** Succeeded, with its rows; final. */
    public static final String DONE = "done";

    /** Failed, with its error; final. */
    public static final String FAILED = "failed";

    private QueryStatus() {}
}
