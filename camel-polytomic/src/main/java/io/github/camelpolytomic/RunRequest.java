package io.github.camelpolytomic;

import java.util.Map;

import org.apache.camel.Message;

import io.github.camelpolytomic.operation.Parameter;
import io.github.camelpolytomic.run.Runs;
import io.github.camelpolytomic.run.StartKeys;
import io.github.camelpolytomic.run.SyncApi;

/**
 * What an exchange asks of a run, and what the run works with.
 *
 * @param message the message of the exchange
 * @param fixed the parameters that the URI gives
 * @param values all parameters
 * @param keys the idempotency keys of the starts
 * @param runs takes the run
 * @param api the syncs of the account
 * @param progress reports how each run gets on
 */
record RunRequest(
        Message message,
        Map<Parameter, Object> fixed,
        Map<Parameter, Object> values,
        StartKeys keys,
        Runs runs,
        SyncApi api,
        ProgressReports progress) {}
