package io.github.camelpolytomic.error;

import io.github.camelpolytomic.model.run.SyncRun;

/**
 * Part of the run failed: its status is {@code errors}, it exceeds {@code maxErrorRows} or {@code maxErrorPercent}, or
 * some of its schemas failed.
 */
public class PolytomicPartialFailureException extends PolytomicRunException {

    private static final long serialVersionUID = 1L;

    public PolytomicPartialFailureException(String message, FailureDetails details, SyncRun run) {
        super(message, details, run);
    }
}
