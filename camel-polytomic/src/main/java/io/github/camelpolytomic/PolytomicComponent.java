package io.github.camelpolytomic;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.management.openmbean.TabularData;

import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.ExchangePattern;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.LifecycleStrategy;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HealthCheckComponent;
import org.apache.camel.support.LifecycleStrategySupport;
import org.apache.camel.support.service.ServiceHelper;

import io.github.camelpolytomic.internal.binding.BodyExecutor;
import io.github.camelpolytomic.internal.binding.DynamicParameters;
import io.github.camelpolytomic.internal.binding.IdempotencyKeys;
import io.github.camelpolytomic.internal.binding.OptionRules;
import io.github.camelpolytomic.internal.connection.ClientRegistry;
import io.github.camelpolytomic.internal.connection.RateLimiters;
import io.github.camelpolytomic.internal.management.AccountHealthChecks;
import io.github.camelpolytomic.internal.management.Metrics;
import io.github.camelpolytomic.internal.management.RunTable;
import io.github.camelpolytomic.internal.producer.ProgressExecutor;
import io.github.camelpolytomic.internal.run.Runs;
import io.github.camelpolytomic.model.run.RunInFlight;
import io.github.camelpolytomic.option.PolytomicConstants;

/**
 * Calls the Polytomic data-sync API.
 *
 * <p>A component owns one HTTP client, connection pool, thread pool and scheduler for each base URL and set of HTTP
 * settings. All its endpoints share them. For several accounts, use several endpoints, or several components under
 * different names.
 */
@ManagedResource(description = "Polytomic component")
@Component(PolytomicConstants.SCHEME)
public class PolytomicComponent extends HealthCheckComponent {

    @Metadata(description = "The options of the component as one object.")
    private PolytomicConfiguration configuration = new PolytomicConfiguration();

    @Metadata(
            label = "producer",
            defaultValue = "0",
            description = "Rate limit in requests per minute, shared by all endpoints with the same baseUrl and"
                    + " credentials. Requests are spread evenly: 60 means one each second. Calls wait for"
                    + " their turn without holding a thread. A call whose turn does not come within its"
                    + " callTimeout fails at once with a PolytomicRateLimitException. 0 means no limit.")
    private int requestsPerMinute;

    @Metadata(
            label = "security",
            description = "Comma-separated base URLs that endpoints may use with the component's credentials, in"
                    + " addition to the component's own baseUrl. An endpoint with any other baseUrl needs its"
                    + " own credentials. Scheme, host, port and path must all match.")
    private String allowedBaseUrls;

    @Metadata(
            label = "security",
            defaultValue = "direct:*,seda:*",
            description = "Comma-separated endpoint URIs that option progressTo may use: exact URIs, or prefixes"
                    + " that end with an asterisk. Only an entry with a question mark allows URIs with options.")
    private String allowedProgressUris = "direct:*,seda:*";

    @Metadata(
            label = "security",
            description = "Whether endpoints of runBulkSync and runBulkSyncs may set allowDestructive=true, without"
                    + " which they reject resyncMode=rebuild, which rewrites the destination. No other operation is"
                    + " restricted by it, and neither are the resync modes refetch and resync.")
    private boolean allowDestructive;

    // ends runs and delays first, because the context waits for the exchanges that wait for them
    private final LifecycleStrategy stopping = new LifecycleStrategySupport() {
        @Override
        public void onContextStopping(CamelContext context) {
            runs.stop();
            clients.endDelays();
        }

        @Override
        public void onComponentAdd(String name, org.apache.camel.Component added) {
            // a component that is added to a running context gets its name after its start
            if (added == PolytomicComponent.this && isStarted()) {
                publishMeters(name);
            }
        }
    };

    private final IdempotencyKeys idempotencyKeys = new IdempotencyKeys();
    private InstantSource wallClock = InstantSource.system();
    private final Runs runs = new Runs(() -> wallClock.instant());
    private final ProgressExecutor progressExecutor = new ProgressExecutor(this::getCamelContext);
    private final BodyExecutor bodyExecutor = new BodyExecutor(this::getCamelContext);
    private Optional<Runnable> meters = Optional.empty();
    private LongSupplier clock = System::nanoTime;
    private final ClientRegistry clients = new ClientRegistry(this::getCamelContext, () -> clock().getAsLong());
    private final AccountHealthChecks accountChecks =
            new AccountHealthChecks(this::getCamelContext, this::name, clients, () -> clock().getAsLong());
    private RateLimiters rateLimiters;

    public PolytomicComponent() {}

    public PolytomicComponent(CamelContext context) {
        super(context);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        PolytomicOperation operation = OperationNames.operation(remaining);
        OptionRules.requireRunOptions(operation.row(), parameters.keySet());
        PolytomicConfiguration own = CredentialScope.configuration(configuration, parameters.keySet());
        boolean dynamic = getAndRemoveParameter(parameters, DynamicParameters.MARK, boolean.class, false);
        PolytomicEndpoint endpoint = new PolytomicEndpoint(uri, this, operation, own, dynamic);
        // an option of Camel, which the generated configurer does not set
        ExchangePattern pattern = getAndRemoveParameter(parameters, "exchangePattern", ExchangePattern.class);
        if (pattern != null) {
            endpoint.setExchangePattern(pattern);
        }
        setProperties(endpoint, parameters);
        return endpoint;
    }

    // the only hook with all options: Camel removes some of its own before it creates the endpoint
    @Override
    protected void validateURI(String uri, String path, Map<String, Object> parameters) {
        super.validateURI(uri, path, parameters);
        EndpointOptions.normalize(getCamelContext(), path, parameters);
    }

    // Camel's exception text contains the values
    @Override
    protected void validateParameters(String uri, Map<String, Object> parameters, String optionPrefix) {
        EndpointOptions.requireNoneLeft(parameters);
    }

    // otherwise Camel evaluates Simple in values that may come from a message
    @Override
    protected boolean resolveRawParameterValues() {
        return false;
    }

    /** The name of the component in the context; the default name if it has none yet. */
    String name() {
        return knownName().orElseGet(this::getDefaultName);
    }

    private Optional<String> knownName() {
        return getCamelContext().getComponentNames().stream()
                .filter(name -> getCamelContext().hasComponent(name) == this)
                .findFirst();
    }

    ClientRegistry clients() {
        return clients;
    }

    // created lazily, because Camel Main and Spring Boot set options after the initialization
    synchronized RateLimiters rateLimiters() {
        if (rateLimiters == null) {
            rateLimiters = new RateLimiters(requestsPerMinute, clock);
        }
        return rateLimiters;
    }

    IdempotencyKeys idempotencyKeys() {
        return idempotencyKeys;
    }

    /** Returns the runs in flight, oldest first. */
    public List<RunInFlight> runs() {
        return runs.inFlight();
    }

    Runs runEngine() {
        return runs;
    }

    /** Adds a health check for the account of the endpoint. */
    void addHealthCheck(PolytomicEndpoint endpoint) {
        if (isHealthCheckProducerEnabled() && endpoint.getOperation().row().sendsCredentials()) {
            endpoint.accountSettings().ifPresent(settings -> accountChecks.add(settings, endpoint.getEndpointUri()));
        }
    }

    ProgressExecutor progressExecutor() {
        return progressExecutor;
    }

    BodyExecutor bodyExecutor() {
        return bodyExecutor;
    }

    @ManagedAttribute(description = "Number of runs in flight")
    public int getRunsInFlightCount() {
        return runs.inFlight().size();
    }

    @ManagedAttribute(description = "The runs in flight, oldest first")
    public TabularData getRunsInFlight() {
        return RunTable.of(runs.inFlight());
    }

    @ManagedAttribute(description = "Number of open HTTP clients, one for each base URL and set of HTTP settings")
    public int getClients() {
        return clients.size();
    }

    LongSupplier clock() {
        return clock;
    }

    /** Sets another clock, in nanoseconds; the timers of the context's thread pools must follow it. */
    void clock(LongSupplier other) {
        clock = other;
    }

    /** Sets another clock for the age of timestamps of the service. */
    void wallClock(InstantSource other) {
        wallClock = other;
    }

    public int getRequestsPerMinute() {
        return requestsPerMinute;
    }

    public void setRequestsPerMinute(int requestsPerMinute) {
        this.requestsPerMinute = requestsPerMinute;
    }

    public String getAllowedBaseUrls() {
        return allowedBaseUrls;
    }

    public void setAllowedBaseUrls(String allowedBaseUrls) {
        this.allowedBaseUrls = allowedBaseUrls;
    }

    public String getAllowedProgressUris() {
        return allowedProgressUris;
    }

    public void setAllowedProgressUris(String allowedProgressUris) {
        this.allowedProgressUris = allowedProgressUris;
    }

    public boolean isAllowDestructive() {
        return allowDestructive;
    }

    public void setAllowDestructive(boolean allowDestructive) {
        this.allowDestructive = allowDestructive;
    }

    public PolytomicConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(PolytomicConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        // again, because an application that has set its own keywords has replaced ours
        KeyMasking.mask(getCamelContext());
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        LibraryVersions.warnAboutOutdated();
        CredentialScope.allowed(allowedBaseUrls);
        rateLimiters();
        ServiceHelper.startService(clients);
        runs.start();
        progressExecutor.start();
        bodyExecutor.start();
        // endpoints that were created before a restart
        getCamelContext().getEndpoints().stream()
                .filter(PolytomicEndpoint.class::isInstance)
                .map(PolytomicEndpoint.class::cast)
                .filter(endpoint -> endpoint.getComponent() == this)
                .forEach(this::addHealthCheck);
        getCamelContext().addLifecycleStrategy(stopping);
        knownName().ifPresent(this::publishMeters);
    }

    private void publishMeters(String name) {
        meters = Metrics.publish(runs, name, getCamelContext());
    }

    @Override
    protected void doStop() throws Exception {
        runs.stop();
        progressExecutor.stop();
        bodyExecutor.stop();
        accountChecks.removeAll();
        meters.ifPresent(Runnable::run);
        meters = Optional.empty();
        ServiceHelper.stopService(clients);
        getCamelContext().getLifecycleStrategies().remove(stopping);
        super.doStop();
    }
}
