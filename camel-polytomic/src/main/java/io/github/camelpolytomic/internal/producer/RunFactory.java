package io.github.camelpolytomic.internal.producer;

import java.util.Map;

import org.apache.camel.Exchange;

import io.github.camelpolytomic.internal.binding.BodySettings;
import io.github.camelpolytomic.internal.binding.EndpointKeys;
import io.github.camelpolytomic.internal.binding.ExchangeKeys;
import io.github.camelpolytomic.internal.binding.ParameterBinder;
import io.github.camelpolytomic.internal.binding.StartBody;
import io.github.camelpolytomic.internal.json.OutputForm;
import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.operation.Parameter;
import io.github.camelpolytomic.internal.operation.RunOperations;
import io.github.camelpolytomic.internal.run.Runs;
import io.github.camelpolytomic.internal.run.Wait;
import io.github.camelpolytomic.internal.run.sync.SyncService;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.option.OutputFormat;
import io.github.camelpolytomic.option.RunConfiguration;

/** Begins the runs of an endpoint. What does not depend on the message is checked when the endpoint starts. */
public final class RunFactory {

    private final Operation operation;
    private final ParameterBinder binder;
    private final EndpointKeys keys;
    private final OutputForm form;
    private final RunStrategy strategy;

    /**
     * @param binder gives the parameters
     * @param options the options of runs
     * @param bodies what a request body may take
     * @param keys the idempotency keys of the endpoint
     * @param format the form of what the message gets
     * @throws IllegalArgumentException for an option that cannot be used, with its name and the cure
     */
    public RunFactory(
            ParameterBinder binder,
            RunConfiguration options,
            BodySettings bodies,
            EndpointKeys keys,
            OutputFormat format) {
        this.operation = binder.operation();
        this.binder = binder;
        this.keys = keys;
        this.form = OutputForm.of(format);
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
    OutputForm form() {
        return form;
    }

    /**
     * Begins what the operation does.
     *
     * @param progress reports how each run gets on
     */
    Wait<? extends PolytomicRecord> begin(Exchange exchange, Runs runs, SyncService service, ProgressReports progress) {
        ParameterBinder bound = binder.of(exchange);
        Map<Parameter, Object> values = bound.values(exchange.getMessage());
        ExchangeKeys own = new ExchangeKeys(keys, exchange, SyncParameters.text(values, Parameter.IDEMPOTENCY_KEY));
        return strategy.begin(
                new RunRequest(exchange.getMessage(), bound.fixed(), values, own, runs, service, progress));
    }
}
