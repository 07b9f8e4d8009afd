package io.github.camelpolytomic.internal.run;

import java.time.Duration;

import io.github.camelpolytomic.model.run.BulkSyncRun;

/** Hears of the runs of a component and of the polls that they cost. Must not throw nor take long. */
public interface RunListener {

    /**
     * A run is over.
     *
     * @param operation the operation that waited for it
     * @param run as it was last seen
     * @param outcome one of {@link io.github.camelpolytomic.model.run.RunOutcome}
     * @param took how long the operation took
     */
    void ended(String operation, BulkSyncRun run, String outcome, Duration took);

    /**
     * The poller has polled the service.
     *
     * @param batched whether one call told of all runs that are waited for
     * @param failure what went wrong; {@code null} when nothing did
     */
    void looked(boolean batched, Throwable failure);
}
