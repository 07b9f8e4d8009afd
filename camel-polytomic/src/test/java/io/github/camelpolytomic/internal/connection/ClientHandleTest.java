package io.github.camelpolytomic.internal.connection;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.trafficlistener.WiremockNetworkTrafficListener;
import com.sun.net.httpserver.HttpServer;
import org.apache.camel.Exchange;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.LoggingHttpActivityListener;
import org.apache.camel.http.common.HttpConfiguration;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.DefaultThreadPoolFactory;
import org.apache.camel.support.jsse.KeyManagersParameters;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.impl.DefaultRedirectStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.cookie.BasicClientCookie;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.camelpolytomic.PolytomicEndpoint;
import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicAuthenticationException;
import io.github.camelpolytomic.error.PolytomicTransportException;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatorCertificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The contract with camel-http, which supplies the client: the user's settings apply, features that would harm a call
 * are disabled, and none of its endpoints is registered in the context.
 */
class ClientHandleTest extends PolytomicTestSupport {

    private static final String SERVER_STORE = "io/github/camelpolytomic/test/tls/server.p12";
    private static final String CALL = "polytomic:bulkSource?connectionId=" + SampleWorkspace.SHOP;
    private static final String SILENT = "read timeout (responseTimeout) expired";

    @Test
    void isUnknownToTheContext() {
        call(CALL);

        assertThat(context.getEndpoints())
                .allSatisfy(endpoint -> assertThat(endpoint).isInstanceOf(PolytomicEndpoint.class));
    }

    @Test
    void isSharedByAllEndpointsWithTheSameSettings() {
        call(CALL);
        call(CALL + "&includeFields=false&apiVersion=2023-04-25&outputFormat=json&apiKey=other-key&maxRetries=1");
        assertThat(component.getClients()).isEqualTo(1);

        call(CALL + "&connectTimeout=9s");
        assertThat(component.getClients()).isEqualTo(2);
    }

    @Test
    void speaksTlsAsTheUserHasSetItForCamelHttp() throws Exception {
        try (PolytomicSimulator secure = PolytomicSimulator.builder().https().start()) {
            context.getComponent("https", HttpComponent.class).setSslContextParameters(trustInTheSimulator());

            secure.workspace().acceptApiKey(OWN_KEY);

            call(CALL + at(secure.baseUrl()));

            assertThat(secure.requests()).hasSize(1);
        }
    }

    @Test
    void trustsNobodyWhomTheUserDoesNotTrust() throws Exception {
        try (PolytomicSimulator secure = PolytomicSimulator.builder().https().start()) {
            PolytomicTransportException error = failure(CALL + at(secure.baseUrl()), PolytomicTransportException.class);

            assertThat(error.getMessage()).contains("SSLHandshakeException");
            assertThat(error.getAttempts()).isEqualTo(1);
            assertThat(error.isRetryable()).isFalse();
            assertThat(error.isMayHaveBeenActedOn()).isFalse();
            assertThat(secure.requests()).isEmpty();
        }
    }

    @Test
    void verifiesHostnamesAsTheUserHasSetItForCamelHttp() throws Exception {
        try (PolytomicSimulator secure = PolytomicSimulator.builder().https().start()) {
            HttpComponent http = context.getComponent("https", HttpComponent.class);
            http.setSslContextParameters(trustInTheSimulator());
            http.setX509HostnameVerifier((host, session) -> false);

            Exchange exchange = call(CALL + "&maxRetries=0" + at(secure.baseUrl()));

            assertThat(exchange.getException()).isInstanceOf(PolytomicTransportException.class);
            assertThat(secure.requests()).isEmpty();
        }
    }

    /** Camel 4.22 has a policy that leaves the verifier out; Camel 4.18 does not know this option. */
    @Test
    void verifiesHostnamesByThePolicyThatTheUserHasSetForCamelHttp() throws Exception {
        try (PolytomicSimulator secure = PolytomicSimulator.builder().https().start()) {
            HttpComponent http = context.getComponent("https", HttpComponent.class);
            http.setSslContextParameters(trustInTheSimulator());
            http.setX509HostnameVerifier((host, session) -> false);
            boolean known = http.getComponentPropertyConfigurer()
                    .configure(context, http, "hostnameVerificationPolicy", "BUILTIN", false);
            secure.workspace().acceptApiKey(OWN_KEY);

            Exchange exchange = call(CALL + "&maxRetries=0" + at(secure.baseUrl()));

            assertThat(exchange.isFailed()).isNotEqualTo(known);
            assertThat(secure.requests()).hasSize(known ? 1 : 0);
        }
    }

    @Test
    void goesThroughTheProxyThatTheUserHasSetForCamelHttp() throws Exception {
        HttpComponent http = context.getComponent("http", HttpComponent.class);
        http.setProxyHost("127.0.0.1");
        http.setProxyPort(Integer.parseInt(simulator.baseUrl().replaceAll(".*:", "")));

        simulator.workspace().acceptApiKey(OWN_KEY);

        call(CALL + at("http://polytomic.invalid"));

        assertThat(request().header("Host")).contains("polytomic.invalid");
        assertThat(request().rawPath()).endsWith("/api/bulk/source/" + SampleWorkspace.SHOP);
    }

    @Test
    void isConfiguredByTheUsersConfigurerAndHardenedAllTheSame() throws Exception {
        List<String> paths = new CopyOnWriteArrayList<>();
        AtomicInteger status = new AtomicInteger(503);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            paths.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("X-Configured") + " "
                    + exchange.getRequestHeaders().getFirst("Cookie"));
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        server.start();
        try {
            HttpComponent http = context.getComponent("http", HttpComponent.class);
            http.setFollowRedirects(true);
            http.setLogHttpActivity(true);
            http.setHttpActivityListener(new LoggingHttpActivityListener());
            http.setHttpClientConfigurer(meddler());
            String uri = "polytomic:bulkSource?connectionId=c&maxRetries=0"
                    + at("http://127.0.0.1:" + server.getAddress().getPort());

            assertThat(call(uri).getException()).hasMessageContaining("failed with 503");
            status.set(302);
            assertThat(call(uri).getException()).hasMessageContaining("failed with 302");

            assertThat(paths).containsExactly("/api/bulk/source/c yes null", "/api/bulk/source/c yes null");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void mayUseAComponentOfTheUsersChoice() throws Exception {
        HttpComponent mine = new HttpComponent();
        mine.setHttpClientConfigurer(builder -> builder.addRequestInterceptorLast(
                (request, entity, http) -> request.addHeader("X-Configured", "mine")));
        context.getRegistry().bind("myHttp", mine);

        call(CALL + "&httpComponent=#bean:myHttp");

        assertThat(request().header("X-Configured")).contains("mine");
    }

    @Test
    void mayShareItsConnectionsWithTheRestOfTheApplication() throws Exception {
        var connections = new PoolingHttpClientConnectionManager();
        context.getComponent("http", HttpComponent.class).setClientConnectionManager(connections);
        call(CALL);
        assertThat(connections.getTotalStats().getAvailable()).isEqualTo(1);

        component.stop();

        assertThat(connections.getTotalStats().getAvailable()).isEqualTo(1);
        connections.close();
    }

    @Test
    void leavesATimeoutOnTheConnectionsThatItShares() throws Exception {
        var connections = new PoolingHttpClientConnectionManager();
        connections.setDefaultConnectionConfig(
                ConnectionConfig.custom().setSocketTimeout(Timeout.ofSeconds(2)).build());
        context.getComponent("http", HttpComponent.class).setClientConnectionManager(connections);
        assertThat((Throwable) call(CALL).getException()).isNull();
        simulator.misbehave(Fault.silence());

        try (CloseableHttpClient other = HttpClients.custom()
                .setConnectionManager(connections)
                .disableAutomaticRetries()
                .build()) {
            HttpGet get = new HttpGet(simulator.baseUrl() + "/api/me");
            assertThatThrownBy(() -> other.execute(get, response -> "")).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void endsWhenTheServiceIsSilentBehindTls() throws Exception {
        try (PolytomicSimulator secure = PolytomicSimulator.builder().https().start()) {
            context.getComponent("https", HttpComponent.class).setSslContextParameters(trustInTheSimulator());
            secure.misbehave(Fault.silence());

            assertThat(failure(
                            CALL + "&maxRetries=0&responseTimeout=300ms" + at(secure.baseUrl()),
                            PolytomicTransportException.class))
                    .hasMessageEndingWith(SILENT);
        }
    }

    @Test
    void endsWhenTheProxyIsSilent() throws Exception {
        try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            HttpComponent http = context.getComponent("https", HttpComponent.class);
            http.setProxyHost("127.0.0.1");
            http.setProxyPort(proxy.getLocalPort());
            http.setProxyAuthScheme("http");

            assertThat(failure(
                            CALL + "&maxRetries=0&responseTimeout=300ms" + at("https://polytomic.invalid"),
                            PolytomicTransportException.class))
                    .hasMessageEndingWith(SILENT);
        }
    }

    @Test
    void endsWhenTheServiceIsSilentWhateverSendsTheRequests() {
        context.getComponent("http", HttpComponent.class)
                .setHttpClientConfigurer(builder -> builder.setRequestExecutor(new HttpRequestExecutor()));
        simulator.misbehave(Fault.silence());

        assertThat(failure(CALL + "&maxRetries=0&responseTimeout=300ms", PolytomicTransportException.class))
                .hasMessageEndingWith(SILENT);
    }

    @Test
    void keepsTheTimeoutThatTheUsersConfigurerHasSet() {
        context.getComponent("http", HttpComponent.class)
                .setHttpClientConfigurer(builder -> builder.setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.ofMilliseconds(300))
                        .build()));
        simulator.misbehave(Fault.silence());

        assertThat(failure(CALL + "&maxRetries=0", PolytomicTransportException.class))
                .hasMessageEndingWith(SILENT);
    }

    @Test
    void readsACompressedResponse() {
        call(CALL);

        assertThat(request().header("Accept-Encoding")).get().asString().contains("gzip");
        assertThat(simulator.wireMock().getAllServeEvents()).allSatisfy(event -> assertThat(
                        new String(event.getResponse().getBody(), 0, 2, StandardCharsets.ISO_8859_1))
                .isEqualTo("\u001f\u008b"));
    }

    @Test
    void answersNo401WithCredentialsThatAreNotPolytomics() {
        HttpConfiguration basic = new HttpConfiguration();
        basic.setAuthMethod("Basic");
        basic.setAuthUsername("someone");
        basic.setAuthPassword("else");
        context.getComponent("http", HttpComponent.class).setHttpConfiguration(basic);
        simulator.misbehave(Fault.status(401).header("WWW-Authenticate", "Basic realm=\"x\""));

        failure(CALL, PolytomicAuthenticationException.class);

        assertThat(request().headerValues("Authorization")).containsExactly("Bearer " + simulator.apiKey());
    }

    @Test
    void answersTheProxyWithTheCredentialsThatTheUserHasSetForIt() throws Exception {
        List<String> requests = new CopyOnWriteArrayList<>();
        HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> {
            String credentials = exchange.getRequestHeaders().getFirst("Proxy-Authorization");
            requests.add(exchange.getRequestURI() + " " + credentials);
            byte[] body = "{\"data\":{}}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Proxy-Authenticate", "Basic realm=\"proxy\"");
            exchange.sendResponseHeaders(credentials == null ? 407 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        proxy.start();
        try {
            HttpComponent http = context.getComponent("http", HttpComponent.class);
            http.setProxyHost("127.0.0.1");
            http.setProxyPort(proxy.getAddress().getPort());
            http.setProxyAuthUsername("user");
            http.setProxyAuthPassword("word");
            http.setProxyAuthMethod("Basic");

            call("polytomic:bulkSource?connectionId=c" + at("http://polytomic.invalid"));

            assertThat(requests)
                    .containsExactly(
                            "http://polytomic.invalid/api/bulk/source/c null",
                            "http://polytomic.invalid/api/bulk/source/c Basic dXNlcjp3b3Jk");
        } finally {
            proxy.stop(0);
        }
    }

    @Test
    void reusesItsConnectionsWithAClientCertificate(@TempDir Path directory) throws Exception {
        Path trusted = directory.resolve("trusted.p12");
        try (InputStream store = getClass().getClassLoader().getResourceAsStream(SimulatorCertificate.TRUST_STORE)) {
            Files.copy(store, trusted);
        }
        Connections connections = new Connections();
        WireMockServer service = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .httpDisabled(true)
                .dynamicHttpsPort()
                .keystoreType("PKCS12")
                .keystorePath(SERVER_STORE)
                .keystorePassword("simulator")
                .keyManagerPassword("simulator")
                .needClientAuth(true)
                .trustStoreType("PKCS12")
                .trustStorePath(trusted.toString())
                .trustStorePassword(SimulatorCertificate.TRUST_STORE_PASSWORD)
                .networkTrafficListener(connections));
        service.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.okJson("{\"data\":{}}")));
        service.start();
        try {
            SSLContextParameters parameters = trustInTheSimulator();
            KeyManagersParameters keys = new KeyManagersParameters();
            keys.setKeyStore(store(SERVER_STORE));
            keys.setKeyPassword("simulator");
            parameters.setKeyManagers(keys);
            context.getComponent("https", HttpComponent.class).setSslContextParameters(parameters);

            for (int i = 0; i < 5; i++) {
                Exchange exchange = call(CALL + at("https://127.0.0.1:" + service.httpsPort()));
                assertThat((Throwable) exchange.getException()).isNull();
            }

            assertThat(connections.opened).hasValue(1);
        } finally {
            service.stop();
        }
    }

    @Test
    void leavesNothingBehindWhenTheUsersConfigurerFails() {
        List<ExecutorService> pools = new CopyOnWriteArrayList<>();
        context.getExecutorServiceManager().setThreadPoolFactory(new DefaultThreadPoolFactory() {
            @Override
            public ScheduledExecutorService newScheduledThreadPool(ThreadPoolProfile profile, ThreadFactory threads) {
                ScheduledExecutorService pool = super.newScheduledThreadPool(profile, threads);
                pools.add(pool);
                return pool;
            }
        });
        context.getComponent("http", HttpComponent.class).setHttpClientConfigurer(builder -> {
            throw new IllegalStateException("no certificate");
        });

        for (int i = 0; i < 5; i++) {
            PolytomicTransportException error = failure(CALL, PolytomicTransportException.class);
            assertThat(error.getMessage()).contains(" was not sent: ").contains("no certificate");
            assertThat(error.isMayHaveBeenActedOn()).isFalse();
        }

        assertThat(threads()).isEmpty();
        assertThat(pools).hasSize(5).allMatch(ExecutorService::isShutdown);
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void wrapsExceptionsOfTheUsersInterceptors() {
        context.getComponent("http", HttpComponent.class)
                .setHttpClientConfigurer(builder -> builder.addRequestInterceptorLast((request, entity, http) -> {
                    throw new IllegalStateException("interceptor failed");
                }));

        assertThat(failure(CALL, PolytomicTransportException.class)).hasMessageContaining("interceptor failed");
    }

    private static HttpClientConfigurer meddler() {
        BasicCookieStore cookies = new BasicCookieStore();
        BasicClientCookie cookie = new BasicClientCookie("session", "1");
        cookie.setDomain("127.0.0.1");
        cookie.setPath("/");
        cookies.addCookie(cookie);
        return builder -> builder.addRequestInterceptorLast(
                        (request, entity, http) -> request.addHeader("X-Configured", "yes"))
                .setRedirectStrategy(DefaultRedirectStrategy.INSTANCE)
                .setDefaultCookieStore(cookies);
    }

    private static SSLContextParameters trustInTheSimulator() {
        TrustManagersParameters trust = new TrustManagersParameters();
        trust.setKeyStore(store(SimulatorCertificate.TRUST_STORE));
        SSLContextParameters parameters = new SSLContextParameters();
        parameters.setTrustManagers(trust);
        return parameters;
    }

    private static KeyStoreParameters store(String resource) {
        KeyStoreParameters store = new KeyStoreParameters();
        store.setResource("classpath:" + resource);
        store.setPassword("simulator");
        store.setType("PKCS12");
        return store;
    }

    private static final class Connections implements WiremockNetworkTrafficListener {

        final AtomicInteger opened = new AtomicInteger();

        @Override
        public void opened(Socket socket) {
            opened.incrementAndGet();
        }

        @Override
        public void incoming(Socket socket, ByteBuffer bytes) {}

        @Override
        public void outgoing(Socket socket, ByteBuffer bytes) {}

        @Override
        public void closed(Socket socket) {}
    }
}
