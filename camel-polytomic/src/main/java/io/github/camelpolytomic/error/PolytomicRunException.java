package io.github.camelpolytomic.error;

import io.github.camelpolytomic.model.run.SyncRun;

/**
 * A run failed, or the wait for it ended early. {@link #getRun()} returns what is known of it; the message names the
 * sync, the execution and its status.
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

    /** The last known state of the run; {@code null} if none has started. */
    public SyncRun getRun() {
        return run;
    }
}
