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

/** Starts the runs of an endpoint. Whatever does not depend on the message is validated when the endpoint starts. */
public final class RunFactory {

    private final Operation operation;
    private final ParameterBinder binder;
    private final EndpointKeys keys;
    private final OutputForm form;
    private final RunStrategy strategy;

    /**
     * @param binder provides the parameters
     * @param options the options of runs
     * @param bodies settings for request bodies
     * @param keys the idempotency keys of the endpoint
     * @param format type of the message body
     * @throws IllegalArgumentException that names an invalid option and the solution
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
            RunStrategies.selection(operation, binder.fixed());
        }
        SyncParameters.requireOneSync(operation, binder.fixed());
    }

    /** The operation that runs syncs. */
    Operation operation() {
        return operation;
    }

    /** The output form of the endpoint. */
    OutputForm form() {
        return form;
    }

    /**
     * Starts the run of this exchange.
     *
     * @param progress reports the progress of each run
     */
    Wait<? extends PolytomicRecord> begin(Exchange exchange, Runs runs, SyncService service, ProgressReports progress) {
        ParameterBinder bound = binder.of(exchange);
        Map<Parameter, Object> values = bound.values(exchange.getMessage());
        ExchangeKeys own = new ExchangeKeys(keys, exchange, SyncParameters.text(values, Parameter.IDEMPOTENCY_KEY));
        return strategy.begin(
                new RunRequest(exchange.getMessage(), bound.fixed(), values, own, runs, service, progress));
    }
}
