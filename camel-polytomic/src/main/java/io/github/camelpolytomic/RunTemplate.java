package io.github.camelpolytomic;

import java.util.Map;

import org.apache.camel.Exchange;

import io.github.camelpolytomic.client.Form;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.operation.Operation;
import io.github.camelpolytomic.operation.Parameter;
import io.github.camelpolytomic.operation.RunOperations;
import io.github.camelpolytomic.run.Runs;
import io.github.camelpolytomic.run.SyncApi;
import io.github.camelpolytomic.run.Wait;

/** Begins the runs of an endpoint. What does not depend on the message is checked when the endpoint starts. */
final class RunTemplate {

    private final Operation operation;
    private final ParameterBinder binder;
    private final EndpointKeys keys;
    private final Form form;
    private final RunStrategy strategy;

    /**
     * @param binder gives the parameters
     * @param options the options of runs
     * @param bodies what a request body may take
     * @param keys the idempotency keys of the endpoint
     * @param format the form of what the message gets
     * @throws IllegalArgumentException for an option that cannot be used, with its name and the cure
     */
    RunTemplate(
            ParameterBinder binder,
            RunConfiguration options,
            BodySettings bodies,
            EndpointKeys keys,
            OutputFormat format) {
        this.operation = binder.operation();
        this.binder = binder;
        this.keys = keys;
        this.form = Form.of(format);
        keys.requireAllowed(binder.fixed());
        StartBody start = new StartBody(operation, binder.version(), bodies, options.isAllowDestructive());
        this.strategy = RunStrategies.of(operation, options, start);
        start.requireAllowed(binder.fixed());
        if (binder.fixed().containsKey(RunOperations.SELECT)) {
            RunStrategies.selection(binder.fixed());
        }
        SyncParameters.requireOne(operation, binder.fixed());
    }

    /** The operation that runs syncs. */
    Operation operation() {
        return operation;
    }

    /** The form that the endpoint gives its content. */
    Form form() {
        return form;
    }

    /**
     * Begins what the operation does.
     *
     * @param progress reports how each run gets on
     */
    Wait<? extends PolytomicRecord> begin(Exchange exchange, Runs runs, SyncApi api, ProgressReports progress) {
        ParameterBinder bound = binder.of(exchange);
        Map<Parameter, Object> values = bound.values(exchange.getMessage());
        ExchangeKeys own = new ExchangeKeys(keys, exchange, SyncParameters.text(values, Parameter.IDEMPOTENCY_KEY));
        return strategy.begin(new RunRequest(exchange.getMessage(), bound.fixed(), values, own, runs, api, progress));
    }
}
