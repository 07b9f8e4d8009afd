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
import io.github.camelpolytomic.internal.binding.OptionRules;
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
    @Metadata(required = true, description = "Name of the operation to call.")
    private final PolytomicOperation operation;

    @UriParam
    private PolytomicConfiguration configuration;

    @UriParam
    private PolytomicParameters parameters = new PolytomicParameters();

    @UriParam
    private RunConfiguration runs = new RunConfiguration();

    @UriParam(label = "producer,advanced")
    @Metadata(
            description = "Whether a call blocks the thread of the route until the response has arrived,"
                    + " including the backoff between retries. A call within a transaction always does. The"
                    + " operations that run bulk syncs are rejected in a transaction.")
    private boolean synchronous;

    @UriParam(label = "producer", defaultValue = "ALL")
    @Metadata(
            description = "How a list is returned. ALL: the whole list over all its pages. PAGE: one page, with"
                    + " the token of the next in the header CamelPolytomicNextPageToken. STREAM: an iterator"
                    + " that fetches pages on demand, for split with streaming. Applies to operations that"
                    + " return lists, also in API versions without pages.")
    private Paging paging;

    @UriParam(label = "producer")
    @Metadata(
            description = "Maximum number of elements of a list, with paging ALL or STREAM. Further pages are not"
                    + " fetched. 0 means no limit.")
    private int maxResults;

    @UriParam(label = "producer")
    @Metadata(
            description = "Whether bulkSource returns an iterator over the schemas instead of the whole source,"
                    + " for split with streaming. Each schema is read from the response as it arrives, so"
                    + " that a source of any size needs little memory. Other members of the source are left out.")
    private boolean streaming;

    @UriParam(label = "producer")
    @Metadata(
            description = "How long createBulkSync waits for the service to cache the schemas of the source. It"
                    + " polls their state without holding a thread, and then creates the sync. By default it"
                    + " does not wait, and a cold cache is a PolytomicSchemaCacheException. With your own"
                    + " idempotencyKey it tries the creation only once, because the service repeats a refusal"
                    + " under the same key.")
    private Duration awaitSchemaCache;

    @UriParam(label = "producer")
    @Metadata(
            description = "How long an operation whose response may be a job waits for the end of the job. It polls"
                    + " the job without holding a thread, and the job's result becomes the message body, as if"
                    + " the operation had returned it at once. A failed job is a PolytomicJobFailedException,"
                    + " and one that does not end in time a PolytomicJobTimeoutException. By default it does"
                    + " not wait, and the message body has the job.")
    private Duration await;

    private final boolean dynamic;

    private AccountSettings accountSettings;
    private Supplier<Producer> producers;

    PolytomicEndpoint(
            String uri,
            PolytomicComponent component,
            PolytomicOperation operation,
            PolytomicConfiguration configuration,
            boolean dynamic) {
        // getEndpointUri() appears in exchange properties and events without masking
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
        CallOptions callOptions = callOptions();
        OptionRules.requireCallOptions(row, callOptions.names());
        accountSettings = EndpointSettings.account(row, configuration, component.rateLimiters());
        BodySettings bodies = EndpointSettings.bodies(configuration, component.bodyExecutor());
        ParameterBinder binder =
                new ParameterBinder(row, accountSettings.calls().version(), parameters.values(), dynamic);
        EndpointKeys keys = new EndpointKeys(
                component.idempotencyKeys(),
                new IdempotencyKeys.Scope(getEndpointUri(), accountSettings.account()),
                configuration.isIdempotent());
        RedeliveryDelay delay = EndpointSettings.redeliveryDelay(configuration);
        if (row.action().isPresent()) {
            RunFactory factory = new RunFactory(binder, runs, bodies, keys, configuration.getOutputFormat());
            ProgressReports progress = new ProgressReports(runs.getProgressTo(), component.progressExecutor());
            producers = () -> new RunProducer(
                    this,
                    component.clients(),
                    accountSettings,
                    component.runEngine(),
                    factory,
                    progress,
                    delay,
                    this::isSynchronous);
        } else {
            CallStrategies strategies = CallStrategies.of(row, callOptions, component.clock());
            CallFactory factory = new CallFactory(binder, accountSettings.calls(), bodies, strategies.reader(), keys);
            producers = () -> new PolytomicProducer(
                    this,
                    component.clients(),
                    accountSettings.http(),
                    factory,
                    strategies.strategy(),
                    delay,
                    this::isSynchronous);
        }
        component.addHealthCheck(this);
    }

    private CallOptions callOptions() {
        return new CallOptions(
                configuration.getOutputFormat(),
                Optional.ofNullable(paging),
                maxResults,
                streaming,
                Optional.ofNullable(awaitSchemaCache),
                Optional.ofNullable(await));
    }

    /** The settings of the account; empty before the initialization. */
    Optional<AccountSettings> accountSettings() {
        return Optional.ofNullable(accountSettings);
    }

    // not Camel's binding, which evaluates values in a URI
    @Override
    public void configureProperties(Map<String, Object> options) {
        EndpointOptions.bind(this, options);
    }

    @Override
    public Producer createProducer() {
        return producers.get();
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException(
                "polytomic:%s cannot be used in from(): call every operation of this component with to()"
                        .formatted(operation));
    }

    @Override
    public PolytomicComponent getComponent() {
        return (PolytomicComponent) super.getComponent();
    }

    @Override
    public String getServiceUrl() {
        return accountSettings.http().baseUrl().toString();
    }

    @Override
    public String getServiceProtocol() {
        return accountSettings.http().baseUrl().host().getSchemeName();
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

    // Camel's toString masks the URI again, in quadratic time
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

    public Duration getAwait() {
        return await;
    }

    public void setAwait(Duration await) {
        this.await = await;
    }

    public boolean isSynchronous() {
        return synchronous;
    }

    public void setSynchronous(boolean synchronous) {
        this.synchronous = synchronous;
    }
}
