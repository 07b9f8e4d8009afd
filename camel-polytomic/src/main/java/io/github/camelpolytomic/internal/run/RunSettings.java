package io.github.camelpolytomic.internal.run;

import java.time.Duration;

import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.internal.run.outcome.SuccessCriteria;
import io.github.camelpolytomic.internal.run.poll.PollInterval;
import io.github.camelpolytomic.option.OnActive;
import io.github.camelpolytomic.option.OnStop;
import io.github.camelpolytomic.option.OnTimeout;

/**
 * How an endpoint wants its runs.
 *
 * @param operation the operation, for people
 * @param onActive what to do when an execution is running already
 * @param timeout how long a run is waited for
 * @param onTimeout what becomes of it then
 * @param cancelTimeout how long the end of a canceled run is waited for
 * @param onStop what becomes of it when the context begins to stop
 * @param criteria what counts as a failure
 * @param retryFailedSchemas how often schemas that failed are run again
 * @param preflight whether sync and connections are looked at first
 * @param activate whether an inactive sync is activated first
 * @param interval how often the service is polled
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
        int retryFailedSchemas,
        boolean preflight,
        boolean activate,
        PollInterval interval)
        implements RunSettingsBuilder.With {}
