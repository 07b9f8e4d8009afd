package io.github.camelpolytomic.internal.run.sync;

/** The statuses of executions and of their parts that all kinds of sync share. */
public final class ExecutionStatus {

    public static final String COMPLETED = "completed";
    public static final String CANCELED = "canceled";
    public static final String FAILED = "failed";
    public static final String ERRORS = "errors";
    public static final String INTERRUPTED = "interrupted";

    private ExecutionStatus() {}
}
