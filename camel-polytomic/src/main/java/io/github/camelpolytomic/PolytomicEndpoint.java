package io.github.camelpolytomic;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.apache.camel.AsyncEndpoint;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;

import io.github.camelpolytomic.internal.binding.BodySettings;
import io.github.camelpolytomic.internal.binding.EndpointKeys;
import io.github.camelpolytomic.internal.binding.IdempotencyKeys;
import io.github.camelpolytomic.internal.binding.MaskedUri;
import io.github.camelpolytomic.internal.binding.ParameterBinder;
import io.github.camelpolytomic.internal.connection.AccountSettings;
import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.producer.CallFactory;
import io.github.camelpolytomic.internal.producer.CallOptions;
import io.github.camelpolytomic.internal.producer.CallStrategies;
import io.github.camelpolytomic.internal.producer.PolytomicProducer;
import io.github.camelpolytomic.internal.producer.ProgressReports;
import io.github.camelpolytomic.internal.producer.RedeliveryDelay;
import io.github.camelpolytomic.internal.producer.RunFactory;
import io.github.camelpolytomic.internal.producer.RunProducer;
import io.github.camelpolytomic.option.Paging;
import io.github.camelpolytomic.option.PolytomicConstants;
import io.github.camelpolytomic.option.RunConfiguration;

/**
 * Call the Polytomic data-sync API.
 */
@UriEndpoint(
        firstVersion = "1.0.0",
        scheme = PolytomicConstants.SCHEME,
        title = "Polytomic",
        syntax = "polytomic:operation",
        producerOnly = true,
        category = {Category.SAAS, Category.API},
        headersClass = PolytomicConstants.class)
@Metadata(annotations = {"protocol=https"})
public class PolytomicEndpoint extends DefaultEndpoint implements AsyncEndpoint, EndpointServiceLocation {

    @UriPath
    @Metadata(required = true, description = "What to ask of the API: the name of one of its operations.")
    private final PolytomicOperation operation;

    @UriParam
    private PolytomicConfiguration configuration;

    @UriParam
    private PolytomicParameters parameters = new PolytomicParameters();

    @UriParam
    private RunConfiguration runs = new RunConfiguration();

    @UriParam(label = "producer,advanced")
    @Metadata(
            description = "Whether a call holds the thread of the route until its answer is there, pauses between"
                    + " retries included. A call within a transaction always does; the operations that run bulk syncs"
                    + " are refused there.")
    private boolean synchronous;

    @UriParam(label = "producer", defaultValue = "ALL")
    @Metadata(
            description = "How much of a list one call gives: the list over all its pages, one page (what asks for the"
                    + " next is in the header CamelPolytomicNextPageToken), or an iterator that fetches pages while"
                    + " it is read, for split with streaming. For operations that list something, in versions"
                    + " without pages too.")
    private Paging paging;

    @UriParam(label = "producer")
    @Metadata(
            description = "How many elements of a list are given at most, with paging ALL or STREAM; pages beyond are"
                    + " not fetched. 0 means no limit.")
    private int maxResults;

    @UriParam(label = "producer")
    @Metadata(
            description = "Whether bulkSource gives an iterator over the schemas instead of the whole source: each is"
                    + " read from the answer while it comes in, for split with streaming, so that a source of any"
                    + " size passes through little memory. What the source says besides its schemas is left out.")
    private boolean streaming;

    @UriParam(label = "producer")
    @Metadata(
            description = "How long createBulkSync waits until the service has the schemas of the source in its cache:"
                    + " it polls their state, holding no thread, and then creates the sync. By default it does not"
                    + " wait, and a cold cache is a PolytomicSchemaCacheException. With an idempotencyKey of your"
                    + " own it is tried once, since the service repeats a refusal under the same key.")
    private Duration awaitSchemaCache;

    private final boolean dynamic;

    private AccountSettings access;
    private Supplier<Producer> producers;

    PolytomicEndpoint(
            String uri,
            PolytomicComponent component,
            PolytomicOperation operation,
            PolytomicConfiguration configuration,
            boolean dynamic) {
        // getEndpointUri() ends up in exchange properties and events, which nobody masks
        super(MaskedUri.of(uri), component);
        this.operation = operation;
        this.configuration = configuration;
        this.dynamic = dynamic;
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        Guards.requireWithin(this);
        PolytomicComponent component = getComponent();
        Operation row = operation.row();
        access = EndpointSettings.account(row, configuration, component.budgets());
        BodySettings bodies = EndpointSettings.bodies(configuration, component.streams());
        ParameterBinder binder = new ParameterBinder(row, access.calls().version(), parameterValues(), dynamic);
        EndpointKeys keys = new EndpointKeys(
                component.idempotencyKeys(),
                new IdempotencyKeys.Scope(getEndpointUri(), access.account()),
                configuration.isIdempotent());
        RedeliveryDelay delay = EndpointSettings.redeliveryDelay(configuration);
        if (row.action().isPresent()) {
            RunFactory template = new RunFactory(binder, runs, bodies, keys, configuration.getOutputFormat());
            ProgressReports progress = new ProgressReports(runs.getProgressTo(), component.progress());
            producers = () -> new RunProducer(
                    this, component.clients(), access, component.runEngine(), template, progress, delay, synchronous);
        } else {
            CallStrategies procedures = CallStrategies.of(row, callOptions(), component.clock());
            CallFactory template = new CallFactory(binder, access.calls(), bodies, procedures.reader(), keys);
            producers = () -> new PolytomicProducer(
                    this, component.clients(), access.http(), template, procedures.procedure(), delay, synchronous);
        }
        component.checkAccount(this);
    }

    private CallOptions callOptions() {
        return new CallOptions(
                configuration.getOutputFormat(),
                Optional.ofNullable(paging),
                maxResults,
                streaming,
                Optional.ofNullable(awaitSchemaCache));
    }

    /** How it reaches its account, once it is initialized. */
    Optional<AccountSettings> access() {
        return Optional.ofNullable(access);
    }

    // not Camel's binding, which evaluates what it finds in a URI
    @Override
    public void configureProperties(Map<String, Object> options) {
        EndpointOptions.bind(this, options);
    }

    private Map<String, Object> parameterValues() {
        return ParameterBinder.given(name -> OptionValue.get(this, name));
    }

    @Override
    public Producer createProducer() {
        return producers.get();
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException(
                "polytomic:%s cannot stand in from(): every operation of this component is called with to()"
                        .formatted(operation));
    }

    @Override
    public PolytomicComponent getComponent() {
        return (PolytomicComponent) super.getComponent();
    }

    @Override
    public String getServiceUrl() {
        return access.http().baseUrl().toString();
    }

    @Override
    public String getServiceProtocol() {
        return access.http().baseUrl().host().getSchemeName();
    }

    // endpoints that differ only in their credentials have the same masked URI, and must not share a producer
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    // not Camel's, which masks it once more, in a time that grows with the square of its length
    @Override
    public String toString() {
        return getEndpointUri();
    }

    public PolytomicOperation getOperation() {
        return operation;
    }

    public PolytomicConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(PolytomicConfiguration configuration) {
        this.configuration = configuration;
    }

    public PolytomicParameters getParameters() {
        return parameters;
    }

    public void setParameters(PolytomicParameters parameters) {
        this.parameters = parameters;
    }

    public RunConfiguration getRuns() {
        return runs;
    }

    public void setRuns(RunConfiguration runs) {
        this.runs = runs;
    }

    public Paging getPaging() {
        return paging;
    }

    public void setPaging(Paging paging) {
        this.paging = paging;
    }

    public int getMaxResults() {
        return maxResults;
    }

    public void setMaxResults(int maxResults) {
        this.maxResults = maxResults;
    }

    public boolean isStreaming() {
        return streaming;
    }

    public void setStreaming(boolean streaming) {
        this.streaming = streaming;
    }

    public Duration getAwaitSchemaCache() {
        return awaitSchemaCache;
    }

    public void setAwaitSchemaCache(Duration awaitSchemaCache) {
        this.awaitSchemaCache = awaitSchemaCache;
    }

    public boolean isSynchronous() {
        return synchronous;
    }

    public void setSynchronous(boolean synchronous) {
        this.synchronous = synchronous;
    }
}
