package io.github.camelpolytomic.error;

import io.github.camelpolytomic.model.run.SyncRun;

/**
 * The run failed: its status is {@code failed}, {@code interrupted}, or another status in {@code failOn}.
 */
public class PolytomicRunFailedException extends PolytomicRunException {

    private static final long serialVersionUID = 1L;

    public PolytomicRunFailedException(String message, FailureDetails details, SyncRun run) {
        super(message, details, run);
    }
}
