package io.github.camelpolytomic.internal.run;

import java.time.Duration;

import io.github.camelpolytomic.internal.run.poll.PollListener;
import io.github.camelpolytomic.model.run.SyncRun;

/** Is notified of the runs of a component. An exception that it throws is logged and does not affect the run. */
public interface RunListener extends PollListener {

    /**
     * The wait for a run has ended.
     *
     * @param operation the operation that waited for it
     * @param run the run as it is known last
     * @param outcome one of {@link io.github.camelpolytomic.model.run.RunOutcome}
     * @param duration how long the operation took
     */
    void ended(String operation, SyncRun run, String outcome, Duration duration);
}
