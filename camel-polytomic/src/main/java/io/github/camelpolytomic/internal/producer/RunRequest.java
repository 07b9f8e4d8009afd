package io.github.camelpolytomic.internal.producer;

import java.util.Map;

import org.apache.camel.Message;

import io.github.camelpolytomic.internal.operation.Parameter;
import io.github.camelpolytomic.internal.run.IdempotencyKeySequence;
import io.github.camelpolytomic.internal.run.Runs;
import io.github.camelpolytomic.internal.run.sync.SyncService;

/**
 * What an exchange asks of a run, and what the run works with.
 *
 * @param message the message of the exchange
 * @param fixed the parameters that the URI gives
 * @param values all parameters
 * @param keys the idempotency keys of the starts
 * @param runs takes the run
 * @param service the syncs of the account
 * @param progress reports how each run gets on
 */
record RunRequest(
        Message message,
        Map<Parameter, Object> fixed,
        Map<Parameter, Object> values,
        IdempotencyKeySequence keys,
        Runs runs,
        SyncService service,
        ProgressReports progress) {}
