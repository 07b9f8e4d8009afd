package io.github.camelpolytomic.error;

import io.github.camelpolytomic.model.run.SyncRun;

/**
 * The service no longer knows an execution that it started or reported before (three consecutive 404 responses).
 */
public class PolytomicRunLostException extends PolytomicRunException {

    private static final long serialVersionUID = 1L;

    public PolytomicRunLostException(String message, FailureDetails details, SyncRun run, Throwable cause) {
        super(message, details, run, cause);
    }
}
