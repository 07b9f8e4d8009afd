package io.github.camelpolytomic.error;

import io.github.camelpolytomic.model.run.SyncRun;

/**
 * The run did not end within {@code timeout}. {@code onTimeout} decides what happens to the execution; the message says
 * what did.
 */
public class PolytomicRunTimeoutException extends PolytomicRunException {

    private static final long serialVersionUID = 1L;

    public PolytomicRunTimeoutException(String message, FailureDetails details, SyncRun run, Throwable cause) {
        super(message, details, run, cause);
    }
}
