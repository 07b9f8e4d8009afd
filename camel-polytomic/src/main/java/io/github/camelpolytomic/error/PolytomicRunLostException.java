package io.github.camelpolytomic.error;

import io.github.camelpolytomic.model.run.SyncRun;

/**
 * The service accepted the start of the execution, or told of it before, but no longer knows it.
 */
public class PolytomicRunLostException extends PolytomicRunException {

    private static final long serialVersionUID = 1L;

    public PolytomicRunLostException(String message, FailureDetails details, SyncRun run, Throwable cause) {
        super(message, details, run, cause);
    }
}
