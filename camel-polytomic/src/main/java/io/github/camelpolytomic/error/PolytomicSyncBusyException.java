package io.github.camelpolytomic.error;

import io.github.camelpolytomic.model.run.SyncRun;

/**
 * Another execution of the sync is running ({@code onActive=fail}). {@link #getRun()} describes that execution. Nothing
 * was started.
 */
public class PolytomicSyncBusyException extends PolytomicRunException {

    private static final long serialVersionUID = 1L;

    public PolytomicSyncBusyException(String message, FailureDetails details, SyncRun run) {
        super(message, details, run);
    }
}
