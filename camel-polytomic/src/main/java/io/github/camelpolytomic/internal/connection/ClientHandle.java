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
 * A client on the HTTP client that camel-http builds, with the user's TLS, proxy and {@code HttpClientConfigurer}, on an
 * endpoint that the context does not know; and the threads that go with it.
 */
final class ClientHandle extends ServiceSupport {

    private static final int COMPLETION_THREADS = 10;
    private static final int RUN_THREADS = 16;
    private static final int WAITING_CALLS = 1000;

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
            endpoint = borrow(lender());
            // what the user has added to camel-http runs here, and may fail
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
        // not at once: calls that have ended go on in their routes
        threads.shutdown(pool);
        threads.shutdown(completions);
        threads.shutdown(runs);
        ServiceHelper.stopAndShutdownService(endpoint);
    }

    private HttpComponent lender() {
        HttpComponent component = settings.component();
        if (component == null) {
            String scheme = settings.baseUrl().host().getSchemeName();
            component = context.getComponent(scheme, HttpComponent.class);
        }
        CamelContextAware.trySetCamelContext(component, context);
        ServiceHelper.startService(component);
        return component;
    }

    private HttpEndpoint borrow(HttpComponent component) throws Exception {
        Map<String, Object> options = new HashMap<>();
        options.put("connectTimeout", millis(settings.connectTimeout()));
        // the request executor keeps both; the sockets do where it has no part, as in the handshake through a proxy
        options.put("soTimeout", millis(settings.responseTimeout()));
        options.put("responseTimeout", millis(settings.responseTimeout()));
        options.put("connectionRequestTimeout", millis(settings.connectionRequestTimeout()));
        options.put("maxTotalConnections", Integer.toString(settings.maxConnections()));
        options.put("connectionsPerRoute", Integer.toString(settings.maxConnections()));
        String uri = settings.baseUrl().lenderUri();
        HttpEndpoint borrowed = (HttpEndpoint) component.createEndpoint(uri, new HashMap<>(options));
        if (CheckedConnectionManager.canReplaceThoseOf(component)) {
            borrowed.getClientConnectionManager().close();
            borrowed.setClientConnectionManager(CheckedConnectionManager.like(component, uri, options));
        }
        // as it comes, the client repeats a POST on 503, sleeps on 429, keeps cookies, may follow redirects, answers
        // a 401 with other credentials, and reuses no connection when it has a certificate to show
        HttpClientBuilder builder = borrowed.getClientBuilder();
        builder.setRequestExecutor(new TimedRequestExecutor(timer, clock))
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableConnectionState()
                .addResponseInterceptorFirst(new ContentCodings())
                .setTargetAuthenticationStrategy((type, challenges, http) -> List.of());
        ProxyRefusal.detect(builder);
        // they expect the exchange of an http: endpoint, and print our credentials
        borrowed.setLogHttpActivity(false);
        borrowed.setHttpActivityListener(null);
        return borrowed;
    }

    // text, because camel-http cannot turn numbers into its time-outs
    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    private static ThreadPoolProfile profile(int threads) {
        ThreadPoolProfile profile = new ThreadPoolProfile("polytomic");
        profile.setPoolSize(threads);
        profile.setMaxPoolSize(threads);
        profile.setMaxQueueSize(WAITING_CALLS);
        profile.setAllowCoreThreadTimeOut(true);
        profile.setRejectedPolicy(ThreadPoolRejectedPolicy.Abort);
        return profile;
    }

    // one thread, and no limit to what waits on it: calls for their next attempt, runs for their next look
    private static ThreadPoolProfile timerProfile() {
        ThreadPoolProfile profile = new ThreadPoolProfile("polytomicTimer");
        profile.setPoolSize(1);
        profile.setMaxPoolSize(0);
        return profile;
    }
}
