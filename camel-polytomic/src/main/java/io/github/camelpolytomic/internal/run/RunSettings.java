package io.github.camelpolytomic.internal.run;

import java.time.Duration;

import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.internal.run.outcome.SuccessCriteria;
import io.github.camelpolytomic.internal.run.poll.PollInterval;
import io.github.camelpolytomic.option.OnActive;
import io.github.camelpolytomic.option.OnStop;
import io.github.camelpolytomic.option.OnTimeout;

/**
 * The options of runs, checked.
 *
 * @param operation the operation, for people
 * @param onActive what to do when an execution is running already
 * @param timeout timeout of a run
 * @param onTimeout what happens to the execution when the timeout expires
 * @param cancelTimeout how long to wait for the end of a canceled execution
 * @param onStop what happens to the execution when the context begins to stop
 * @param criteria when a run counts as failed
 * @param retryFailedParts how often failed parts are run again
 * @param preflight whether the sync and its connections are checked before a start
 * @param activate whether an inactive sync is activated before a start
 * @param interval the poll interval
 */
@RecordBuilder
public record RunSettings(
        String operation,
        OnActive onActive,
        Duration timeout,
        OnTimeout onTimeout,
        Duration cancelTimeout,
        OnStop onStop,
        SuccessCriteria criteria,
        int retryFailedParts,
        boolean preflight,
        boolean activate,
        PollInterval interval)
        implements RunSettingsBuilder.With {}
