package io.github.camelpolytomic.error;

import io.github.camelpolytomic.model.run.SyncRun;

/**
 * A run of a bulk sync that did not give what was asked for. {@link #getRun()} tells all that is known of it; the
 * message names the sync, the execution and its status.
 */
public class PolytomicRunException extends PolytomicException {

    private static final long serialVersionUID = 1L;

    private final SyncRun run;

    public PolytomicRunException(String message, FailureDetails details, SyncRun run) {
        this(message, details, run, null);
    }

    public PolytomicRunException(String message, FailureDetails details, SyncRun run, Throwable cause) {
        super(message, details, cause);
        this.run = run;
    }

    /** The run as it was last seen. */
    public SyncRun getRun() {
        return run;
    }
}
