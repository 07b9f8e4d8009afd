package io.github.camelpolytomic.error;

import io.github.camelpolytomic.model.run.SyncRun;

/**
 * The run was canceled, by a person or another program, and {@code failOn} lists {@code canceled}.
 */
public class PolytomicRunCanceledException extends PolytomicRunException {

    private static final long serialVersionUID = 1L;

    public PolytomicRunCanceledException(String message, FailureDetails details, SyncRun run) {
        super(message, details, run);
    }
}
