package io.github.camelpolytomic.internal.producer;

import java.util.Map;

import org.apache.camel.Message;

import io.github.camelpolytomic.internal.operation.Parameter;
import io.github.camelpolytomic.internal.run.IdempotencyKeySequence;
import io.github.camelpolytomic.internal.run.Runs;
import io.github.camelpolytomic.internal.run.sync.SyncService;

/**
 * The parameters of a run, and its collaborators.
 *
 * @param message the message of the exchange
 * @param fixed the parameters that the URI sets
 * @param values all parameters
 * @param keys the idempotency keys of the starts
 * @param runs the runs of the component
 * @param service the syncs of the account
 * @param progress reports the progress of each run
 */
record RunRequest(
        Message message,
        Map<Parameter, Object> fixed,
        Map<Parameter, Object> values,
        IdempotencyKeySequence keys,
        Runs runs,
        SyncService service,
        ProgressReports progress) {}
