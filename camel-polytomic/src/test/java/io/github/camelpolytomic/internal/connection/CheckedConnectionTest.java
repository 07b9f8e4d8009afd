package io.github.camelpolytomic.internal.connection;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.chaos.WireServer;
import io.github.camelpolytomic.error.PolytomicTransportException;
import io.github.camelpolytomic.model.identity.Identity;
import io.github.camelpolytomic.test.SimulatorCertificate;

import static org.assertj.core.api.Assertions.assertThat;

/** Unsolicited data is not read as the response to the next call, which may be another account's. */
class CheckedConnectionTest extends PolytomicTestSupport {

    private static final String ME = "polytomic:getIdentity?apiVersion=2025-09-18&maxRetries=0";

    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final Deque<Socket> last = new ConcurrentLinkedDeque<>();
    private final AtomicInteger calls = new AtomicInteger();
    private String filler = "";

    @ParameterizedTest
    @CsvSource({"false, 0", "true, 0", "false, 20000", "true, 20000"})
    void behindAResponseAreNotTakenForTheNext(boolean secure, int blanks) throws Exception {
        filler = " ".repeat(blanks);
        try (WireServer service = service(secure, answer("stray"))) {
            for (int call = 1; call <= 3; call++) {
                assertThat(organization(service)).isEqualTo("call " + call);
            }
            assertThat(connections).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void thatComeLaterAreNotTakenForAResponse(boolean secure) throws Exception {
        try (WireServer service = service(secure, "")) {
            for (int call = 1; call <= 3; call++) {
                assertThat(organization(service)).isEqualTo("call " + call);
                last.getLast().getOutputStream().write(answer("stray").getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(connections).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void areTheOnlyReasonToCloseAConnection(boolean secure) throws Exception {
        try (WireServer service = service(secure, "")) {
            for (int call = 1; call <= 10; call++) {
                assertThat(organization(service)).isEqualTo("call " + call);
            }
            assertThat(connections).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void beforeTheFirstRequestAreNotTakenForItsResponse(boolean secure) throws Exception {
        try (WireServer service = service(secure, "")) {
            CountDownLatch greeted = service.greet(answer("stray").getBytes(StandardCharsets.US_ASCII));
            context.getComponent(secure ? "https" : "http", HttpComponent.class)
                    .setHttpClientConfigurer(builder -> builder.setRequestExecutor(new HttpRequestExecutor() {
                        @Override
                        public ClassicHttpResponse execute(
                                ClassicHttpRequest request,
                                HttpClientConnection connection,
                                HttpResponseInformationCallback informationCallback,
                                HttpContext http)
                                throws IOException, HttpException {
                            awaitQuietly(greeted);
                            return super.execute(request, connection, informationCallback, http);
                        }
                    }));

            PolytomicTransportException error = failure(ME + at(service.url()), PolytomicTransportException.class);

            assertThat(error).hasMessageContaining("the connection contained an unsolicited response");
            assertThat(error.isMayHaveBeenActedOn()).isFalse();
            assertThat(calls).hasValue(0);
        }
    }

    @Test
    void failARetryableCallOnCustomConnections() throws Exception {
        try (var users = new PoolingHttpClientConnectionManager();
                WireServer service = service(false, answer("stray"))) {
            context.getComponent("http", HttpComponent.class).setClientConnectionManager(users);
            assertThat(organization(service)).isEqualTo("call 1");

            PolytomicTransportException error = failure(ME + at(service.url()), PolytomicTransportException.class);

            assertThat(error).hasMessageContaining("the connection contained an unsolicited response");
            assertThat(error.isMayHaveBeenActedOn()).isFalse();
            assertThat(error.isRetryable()).isTrue();
            assertThat(organization(service)).isEqualTo("call 2");
        }
    }

    private String organization(WireServer service) {
        return answer(ME + at(service.url()), Identity.class).organizationName();
    }

    /** Responds to each request with its number, followed by extra data in the same packet. */
    private WireServer service(boolean secure, String more) throws Exception {
        ServerSocketFactory sockets = ServerSocketFactory.getDefault();
        if (secure) {
            context.getComponent("https", HttpComponent.class).setSslContextParameters(trust());
            sockets = tls();
        }
        return new WireServer(sockets, (request, connection) -> {
            connections.add(connection);
            last.add(connection);
            String whole = answer("call " + calls.incrementAndGet()) + more;
            connection.getOutputStream().write(whole.getBytes(StandardCharsets.US_ASCII));
            return true;
        });
    }

    private String answer(String organization) {
        String body = filler + "{\"data\":{\"organization_name\":\"" + organization + "\"}}";
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body;
    }

    private static ServerSocketFactory tls() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = resource("io/github/camelpolytomic/test/tls/server.p12")) {
            store.load(file, "simulator".toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, "simulator".toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        return tls.getServerSocketFactory();
    }

    private static InputStream resource(String name) throws IOException {
        return CheckedConnectionTest.class.getClassLoader().getResourceAsStream(name);
    }

    private static SSLContextParameters trust() {
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
