package io.github.camelpolytomic.error;

import io.github.camelpolytomic.model.run.SyncRun;

/**
 * The context was stopped, or the thread that waits with {@code synchronous=true} interrupted, before the run ended. The run goes on at the service, unless {@code onStop=cancel}; {@code
 * awaitBulkSyncExecution} waits for it again.
 */
public class PolytomicRunStoppedException extends PolytomicRunException {

    private static final long serialVersionUID = 1L;

    public PolytomicRunStoppedException(String message, FailureDetails details, SyncRun run) {
        super(message, details, run);
    }
}
