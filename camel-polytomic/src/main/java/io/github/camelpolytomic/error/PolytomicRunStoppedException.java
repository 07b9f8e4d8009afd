package io.github.camelpolytomic.error;

import io.github.camelpolytomic.model.run.SyncRun;

/**
 * The context stopped, or the waiting thread ({@code synchronous=true}) was interrupted, before the run ended. The run
 * continues at the service, unless {@code onStop=cancel}. Use {@code awaitBulkSyncExecution} to wait for it again.
 */
public class PolytomicRunStoppedException extends PolytomicRunException {

    private static final long serialVersionUID = 1L;

    public PolytomicRunStoppedException(String message, FailureDetails details, SyncRun run) {
        super(message, details, run);
    }
}
