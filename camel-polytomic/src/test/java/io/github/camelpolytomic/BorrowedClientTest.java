package io.github.camelpolytomic;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.LoggingHttpActivityListener;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.impl.DefaultRedirectStrategy;
import org.apache.hc.client5.http.impl.cookie.BasicClientCookie;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.error.PolytomicTransportException;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatorCertificate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The contract with camel-http, whose client is borrowed: the user's settings for it are in force, what would harm a call
 * is not, and no endpoint of it shows in the context.
 */
class BorrowedClientTest extends PolytomicTestSupport {

    private static final String CALL = "polytomic:bulkSource?connectionId=" + SampleWorkspace.SHOP;

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
        assertThat(component.clients().size()).isEqualTo(1);

        call(CALL + "&connectTimeout=9s");
        assertThat(component.clients().size()).isEqualTo(2);
    }

    @Test
    void speaksTlsAsTheUserHasSetItForCamelHttp() throws Exception {
        try (PolytomicSimulator secure = PolytomicSimulator.builder().https().start()) {
            context.getComponent("https", HttpComponent.class).setSslContextParameters(trustInTheSimulator());

            call(CALL + "&baseUrl=" + secure.baseUrl());

            assertThat(secure.requests()).hasSize(1);
        }
    }

    @Test
    void trustsNobodyWhomTheUserDoesNotTrust() throws Exception {
        try (PolytomicSimulator secure = PolytomicSimulator.builder().https().start()) {
            PolytomicTransportException error =
                    failure(CALL + "&baseUrl=" + secure.baseUrl(), PolytomicTransportException.class);

            assertThat(error.getMessage()).contains("SSLHandshakeException");
            assertThat(error.getAttempts()).isEqualTo(1);
            assertThat(error.isRetryable()).isFalse();
            assertThat(error.isMayHaveBeenActedOn()).isFalse();
            assertThat(secure.requests()).isEmpty();
        }
    }

    @Test
    void goesThroughTheProxyThatTheUserHasSetForCamelHttp() throws Exception {
        HttpComponent http = context.getComponent("http", HttpComponent.class);
        http.setProxyHost("127.0.0.1");
        http.setProxyPort(Integer.parseInt(simulator.baseUrl().replaceAll(".*:", "")));

        call(CALL + "&baseUrl=http://polytomic.invalid");

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
            String uri = "polytomic:bulkSource?connectionId=c&maxRetries=0&baseUrl=http://127.0.0.1:"
                    + server.getAddress().getPort();

            assertThat(call(uri).getException()).hasMessageContaining("was answered 503");
            status.set(302);
            assertThat(call(uri).getException()).hasMessageContaining("was answered 302");

            assertThat(paths).containsExactly("/api/bulk/source/c yes null", "/api/bulk/source/c yes null");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void mayBeTakenFromAComponentOfTheUsersChoice() throws Exception {
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
    void readsAnAnswerThatIsPacked() {
        call(CALL);

        assertThat(request().header("Accept-Encoding")).get().asString().contains("gzip");
        assertThat(simulator.wireMock().getAllServeEvents()).allSatisfy(event -> assertThat(
                        new String(event.getResponse().getBody(), 0, 2, StandardCharsets.ISO_8859_1))
                .isEqualTo("\u001f\u008b"));
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
        KeyStoreParameters store = new KeyStoreParameters();
        store.setResource("classpath:" + SimulatorCertificate.TRUST_STORE);
        store.setPassword(SimulatorCertificate.TRUST_STORE_PASSWORD);
        store.setType("PKCS12");
        TrustManagersParameters trust = new TrustManagersParameters();
        trust.setKeyStore(store);
        SSLContextParameters parameters = new SSLContextParameters();
        parameters.setTrustManagers(trust);
        return parameters;
    }
}
