package io.github.camelpolytomic.error;

import io.github.camelpolytomic.model.run.SyncRun;

/**
 * The run ended, but not all of it well: its status is {@code errors}, it has more errors than {@code maxErrorRows} or
 * {@code maxErrorPercent} allow, or some of its schemas failed.
 */
public class PolytomicPartialFailureException extends PolytomicRunException {

    private static final long serialVersionUID = 1L;

    public PolytomicPartialFailureException(String message, FailureDetails details, SyncRun run) {
        super(message, details, run);
    }
}
