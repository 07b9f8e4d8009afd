package io.github.camelpolytomic.internal.run.outcome;

import io.github.camelpolytomic.error.PolytomicPartialFailureException;
import io.github.camelpolytomic.error.PolytomicRunCanceledException;
import io.github.camelpolytomic.error.PolytomicRunFailedException;
import io.github.camelpolytomic.error.PolytomicRunLostException;
import io.github.camelpolytomic.error.PolytomicRunStoppedException;
import io.github.camelpolytomic.error.PolytomicRunTimeoutException;
import io.github.camelpolytomic.error.PolytomicSyncBusyException;
import io.github.camelpolytomic.model.run.RunOrigin;
import io.github.camelpolytomic.model.run.RunOutcome;
import io.github.camelpolytomic.model.run.SyncRun;

/** Maps the end of a run to one of {@link RunOutcome}. */
public final class Outcomes {

    private Outcomes() {}

    public static String of(SyncRun run, Throwable failure) {
        if (failure == null) {
            return RunOrigin.SKIPPED.equals(run.origin()) ? RunOutcome.SKIPPED : RunOutcome.SUCCEEDED;
        }
        if (failure instanceof PolytomicRunFailedException) {
            return RunOutcome.FAILED;
        }
        if (failure instanceof PolytomicRunCanceledException) {
            return RunOutcome.CANCELED;
        }
        if (failure instanceof PolytomicPartialFailureException) {
            return RunOutcome.PARTIAL;
        }
        if (failure instanceof PolytomicRunTimeoutException) {
            return RunOutcome.TIMED_OUT;
        }
        if (failure instanceof PolytomicSyncBusyException) {
            return RunOutcome.BUSY;
        }
        if (failure instanceof PolytomicRunLostException) {
            return RunOutcome.LOST;
        }
        return failure instanceof PolytomicRunStoppedException ? RunOutcome.STOPPED : RunOutcome.ERROR;
    }
}
