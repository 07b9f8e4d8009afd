package io.github.camelpolytomic.internal.connection;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;

import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;

import io.github.camelpolytomic.internal.client.ClientExecutors;
import io.github.camelpolytomic.internal.client.HttpSender;
import io.github.camelpolytomic.internal.client.PolytomicClient;
import io.github.camelpolytomic.internal.client.failure.ProxyRefusal;

/**
 * A client on the HTTP client that camel-http builds, with the user's TLS, proxy and {@code HttpClientConfigurer}, and
 * its thread pools. Its camel-http endpoint is not registered in the context.
 */
final class ClientHandle extends ServiceSupport {

    private static final int COMPLETION_THREADS = 10;
    private static final int RUN_THREADS = 16;
    private static final int MAX_QUEUED_CALLS = 1000;

    private final CamelContext context;
    private final HttpSettings settings;
    private final LongSupplier clock;
    private HttpEndpoint endpoint;
    private ExecutorService pool;
    private ExecutorService completions;
    private ExecutorService runs;
    private ScheduledExecutorService timer;
    private PolytomicClient client;

    ClientHandle(CamelContext context, HttpSettings settings, LongSupplier clock) {
        this.context = context;
        this.settings = settings;
        this.clock = clock;
    }

    PolytomicClient client() {
        return client;
    }

    @Override
    protected void doStart() throws Exception {
        ExecutorServiceManager threads = context.getExecutorServiceManager();
        timer = threads.newScheduledThreadPool(this, "PolytomicTimer", timerProfile());
        HttpClient http;
        try {
            endpoint = createEndpoint(httpComponent());
            // this runs the user's extensions of camel-http, which may fail
            ServiceHelper.startService(endpoint);
            http = endpoint.getHttpClient();
        } catch (Exception | Error e) {
            ServiceHelper.stopAndShutdownService(endpoint);
            threads.shutdownNow(timer);
            throw e;
        }
        pool = threads.newThreadPool(this, "PolytomicWorker", profile(settings.maxConnections()));
        completions = threads.newThreadPool(this, "PolytomicCompletion", profile(COMPLETION_THREADS));
        runs = threads.newThreadPool(this, "PolytomicRun", profile(Math.min(RUN_THREADS, settings.maxConnections())));
        client = new PolytomicClient(
                new HttpSender(http, settings.baseUrl(), UserAgent.TEXT, settings.maxResponseSize()),
                new ClientExecutors(pool, completions, runs, timer, clock),
                settings.maxResponseSize());
    }

    @Override
    protected void doStop() {
        client.close();
        ExecutorServiceManager threads = context.getExecutorServiceManager();
        threads.shutdownNow(timer);
        // not shutdownNow: routes of completed calls are still running
        threads.shutdown(pool);
        threads.shutdown(completions);
        threads.shutdown(runs);
        ServiceHelper.stopAndShutdownService(endpoint);
    }

    private HttpComponent httpComponent() {
        HttpComponent component = settings.component();
        if (component == null) {
            String scheme = settings.baseUrl().host().getSchemeName();
            component = context.getComponent(scheme, HttpComponent.class);
        }
        CamelContextAware.trySetCamelContext(component, context);
        ServiceHelper.startService(component);
        return component;
    }

    private HttpEndpoint createEndpoint(HttpComponent component) throws Exception {
        Map<String, Object> options = new HashMap<>();
        options.put("connectTimeout", millis(settings.connectTimeout()));
        // the request executor enforces both, the sockets only where it is not involved, as in a handshake through a
        // proxy
        options.put("soTimeout", millis(settings.responseTimeout()));
        options.put("responseTimeout", millis(settings.responseTimeout()));
        options.put("connectionRequestTimeout", millis(settings.connectionRequestTimeout()));
        options.put("maxTotalConnections", Integer.toString(settings.maxConnections()));
        options.put("connectionsPerRoute", Integer.toString(settings.maxConnections()));
        String uri = settings.baseUrl().endpointUri();
        HttpEndpoint created = (HttpEndpoint) component.createEndpoint(uri, new HashMap<>(options));
        if (CheckedConnectionManager.canReplacePoolOf(component)) {
            created.getClientConnectionManager().close();
            created.setClientConnectionManager(CheckedConnectionManager.like(component, uri, options));
        }
        // by default the client retries a POST on 503, sleeps on 429, keeps cookies, may follow redirects, retries a
        // 401 with other credentials, and does not reuse connections with a client certificate
        HttpClientBuilder builder = created.getClientBuilder();
        builder.setRequestExecutor(new TimedRequestExecutor(timer, clock))
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableConnectionState()
                .addResponseInterceptorFirst(new ContentCodings())
                .setTargetAuthenticationStrategy((type, challenges, http) -> List.of());
        ProxyRefusal.detect(builder);
        // both require the exchange of an http: endpoint, and log credentials
        created.setLogHttpActivity(false);
        created.setHttpActivityListener(null);
        return created;
    }

    // a string, because camel-http cannot convert numbers to its timeouts
    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    private static ThreadPoolProfile profile(int threads) {
        ThreadPoolProfile profile = new ThreadPoolProfile("polytomic");
        profile.setPoolSize(threads);
        profile.setMaxPoolSize(threads);
        profile.setMaxQueueSize(MAX_QUEUED_CALLS);
        profile.setAllowCoreThreadTimeOut(true);
        profile.setRejectedPolicy(ThreadPoolRejectedPolicy.Abort);
        return profile;
    }

    // one thread with an unbounded queue: calls wait here for their next attempt, runs for their next poll
    private static ThreadPoolProfile timerProfile() {
        ThreadPoolProfile profile = new ThreadPoolProfile("polytomicTimer");
        profile.setPoolSize(1);
        profile.setMaxPoolSize(0);
        return profile;
    }
}
