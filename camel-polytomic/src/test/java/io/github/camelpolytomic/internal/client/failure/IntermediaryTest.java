package io.github.camelpolytomic.internal.client.failure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.apache.camel.component.http.HttpComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.error.PolytomicConflictException;
import io.github.camelpolytomic.error.PolytomicConflictException.Reason;
import io.github.camelpolytomic.error.PolytomicGatewayException;
import io.github.camelpolytomic.error.PolytomicMalformedResponseException;
import io.github.camelpolytomic.error.PolytomicNotFoundException;
import io.github.camelpolytomic.error.PolytomicServerException;
import io.github.camelpolytomic.error.PolytomicTransportException;
import io.github.camelpolytomic.internal.run.StartTestSupport;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/** A response of an intermediary is recognized, and proves nothing about the service. */
class IntermediaryTest extends StartTestSupport {

    private static final String READ = "polytomic:getBulkSync?syncId=" + SYNC;
    private static final String PATCH = "polytomic:patchBulkSyncSchemas?syncId=" + SYNC;
    private static final String BOTH =
            "Nothing shows that this response is the service's: a gateway, proxy or sign-in page may have"
                    + " sent it, or the service has no such path. Check baseUrl, and every intermediary on the way to"
                    + " it";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404|text/plain|default backend - 404|default backend - 404",
                "404|text/plain|404 page not found|404 page not found",
                "404|application/json|{\"message\":\"no Route matched with those values\"}|no Route matched with those values",
                "404|application/json|{\"error\":{\"code\":404,\"message\":\"nowhere\"}}|nowhere",
                "404|text/html|<html>not here</html>|the response is an HTML or XML page, as from a proxy",
                "401|text/html|<html>sign in</html>|the response is an HTML or XML page, as from a proxy",
                "403|application/json|{\"message\":\"Forbidden\"}|Forbidden",
                "407|text/plain|who are you|who are you",
                "410|text/plain|gone|gone"
            })
    void thatRefusesACallIsRecognized(int status, String type, String body, String said) {
        simulator.misbehave(Fault.body(status, type, body));

        PolytomicGatewayException error = failure(READ, PolytomicGatewayException.class);

        assertThat(error)
                .isInstanceOf(PolytomicTransportException.class)
                .hasMessage("getBulkSync of syncId=" + SYNC + " failed with " + status + ": " + said + ". " + BOTH);
        assertThat(error.getStatusCode()).isEqualTo(status);
        assertThat(error.isMayHaveBeenActedOn()).isTrue();
        assertThat(error.isFromIntermediary()).isTrue();
        assertThat(error.isOutcomeKnown()).isFalse();
        assertThat(error.isRetryable()).isFalse();
        assertThat(simulator.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"key\":\"not_found\",\"message\":\"m\"}",
                "{\"message\":\"m\",\"status\":404}",
                "{\"message\":\"m\",\"status_code\":404}",
                "{\"error\":\"m\",\"status\":\"Not Found\",\"code\":5}"
            })
    void isNotTakenForTheServiceWhereTheErrorHasItsShape(String body) {
        simulator.misbehave(Fault.body(404, "application/json", body));

        assertThat(failure(READ, PolytomicNotFoundException.class).getServiceMessage())
                .isEqualTo("m");
    }

    @Test
    void isNotTakenForTheServiceWhereTheResponseNamesItsVersion() {
        simulator.misbehave(Fault.body(404, "text/plain", "no").header("X-Polytomic-Version", "2024-02-08"));

        assertThat(failure(READ, PolytomicNotFoundException.class).isFromIntermediary())
                .isFalse();
    }

    @Test
    void provesNothingAboutWhatWasSentBefore() {
        simulator.misbehave(Fault.lostResponse().once());
        simulator.misbehave(Fault.html(404).once());

        PolytomicGatewayException error = failure(START + "&maxRetries=1", PolytomicGatewayException.class);

        assertThat(error.isOutcomeKnown()).isFalse();
        assertThat(sync.executions()).hasSize(1);
    }

    @Test
    void provesNothingAboutWhatWasSentBeforeToARedeliveryEither() throws Exception {
        redeliver(3, NOTHING, to(ONCE));
        simulator.misbehave(Fault.lostResponse().once());
        simulator.misbehave(Fault.html(404).once());
        simulator.misbehave(Fault.html(400).once());

        assertThat((Throwable) send().getException()).isNull();

        assertOneKey(4);
        assertThat(sync.executions()).hasSize(1);
    }

    @Test
    void cannotSayThatAnExecutionIsRunning() {
        simulator.misbehave(Fault.html(409));

        PolytomicConflictException error = failure(ONCE, PolytomicConflictException.class);

        assertThat(error.getReason()).isEqualTo(Reason.UNKNOWN);
        assertThat(error.isOutcomeKnown()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 501, 505, 520, 521, 522, 523, 524, 525, 526, 527, 530})
    void thatFailsLeavesTheOutcomeOfAWriteUnknownAndRepeatsNone(int status) {
        simulator.misbehave(Fault.html(status));

        PolytomicServerException error = failure(PATCH, PolytomicServerException.class, "{\"schemas\":[]}");

        assertThat(error.isOutcomeKnown()).isFalse();
        assertThat(error.isRetryable()).isFalse();
        assertThat(simulator.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 520, 524, 530})
    void thatFailsAtAReadIsRetried(int status) {
        simulator.misbehave(Fault.html(status).once());

        assertThat((Throwable) call(READ).getException()).isNull();

        assertThat(simulator.requests()).hasSize(2);
    }

    @Test
    void isNotBlamedForWhatTheServiceFailsAt() {
        simulator.misbehave(Fault.status(500).recorded());

        PolytomicServerException error = failure(START, PolytomicServerException.class);

        assertThat(error.isOutcomeKnown()).isTrue();
        assertThat(simulator.requests()).hasSize(1);
    }

    static Stream<String> withoutAnswer() {
        return Stream.of(
                "polytomic:deleteBulkSync?syncId=" + SYNC,
                "polytomic:deleteConnection?connectionId=c",
                "polytomic:refreshConnectionSchemas?connectionId=c&apiVersion=2025-09-18");
    }

    @ParameterizedTest
    @MethodSource("withoutAnswer")
    void thatReportsSuccessInPlaceOfTheServiceIsAnError(String uri) {
        simulator.misbehave(Fault.html(200));
        assertThat(failure(uri, PolytomicMalformedResponseException.class))
                .hasMessageContaining("it is an HTML or XML page");

        simulator.behave();
        simulator.misbehave(Fault.body(200, "text/plain", "please sign in"));
        assertThat(failure(uri, PolytomicMalformedResponseException.class)).hasMessageContaining("it is not JSON");

        simulator.behave();
        simulator.misbehave(Fault.body(200, "application/json", "{\"message\":\"please sign in\"}"));
        assertThat(failure(uri, PolytomicMalformedResponseException.class))
                .hasMessageContaining("it has a message only, as from an intermediary");
    }

    @ParameterizedTest
    @MethodSource("withoutAnswer")
    void isNotSuspectedWithoutContent(String uri) {
        for (String body : List.of("", " ", "{}", "{\"ok\":true}", "{\"status\":\"ok\",\"message\":\"Deleted\"}")) {
            simulator.misbehave(Fault.body(200, "application/json", body).once());

            assertThat((Throwable) call(uri).getException()).isNull();
        }
    }

    static Stream<String> refusalsOfProxies() {
        String none = "\r\nContent-Length: 0\r\n\r\n";
        String page = "\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>";
        return Stream.of(
                        "401 Unauthorized",
                        "403 Forbidden",
                        "404 Not Found",
                        "407 Proxy Authentication Required",
                        "429 Too Many Requests",
                        "302 Found\r\nLocation: http://proxy.invalid/login",
                        "500 Internal Server Error",
                        "502 Bad Gateway",
                        "503 Service Unavailable")
                .flatMap(head -> Stream.of(head + none, head + page));
    }

    @ParameterizedTest
    @MethodSource("refusalsOfProxies")
    void thatOpensNoTunnelHasSentNothing(String answer) throws Exception {
        try (ProxyWithout proxy = new ProxyWithout(answer)) {
            connectThrough(proxy);

            PolytomicTransportException error = failure(
                    PATCH + "&maxRetries=1" + at("https://polytomic.invalid"),
                    PolytomicTransportException.class,
                    "{\"schemas\":[]}");

            assertThat(error)
                    .hasMessage("patchBulkSyncSchemas of syncId=" + SYNC
                            + " received no response: the proxy http://127.0.0.1:"
                            + proxy.port() + " refused to connect to the service, with status "
                            + answer.substring(0, 3) + "; check the proxy options of the camel-http component, and"
                            + " that the proxy allows connections to baseUrl [2 attempts]");
            assertThat(error.isMayHaveBeenActedOn()).isFalse();
            assertThat(error.isOutcomeKnown()).isTrue();
            assertThat(error.isRetryable()).isTrue();
            assertThat(error.getStatusCode()).isZero();
            assertThat(proxy.requests).hasSize(2).allMatch(line -> line.startsWith("CONNECT polytomic.invalid:443 "));
        }
    }

    @Test
    void thatOpensATunnelSendsNothingElse() throws Exception {
        String served = "HTTP/1.1 200 OK\r\nX-Polytomic-Version: 2023-04-25\r\nContent-Length: 11\r\n\r\n{\"data\":{}}";
        try (ProxyWithout proxy = new ProxyWithout("200 Connection established\r\n\r\n" + served)) {
            connectThrough(proxy);

            PolytomicTransportException error = failure(
                    READ + "&maxRetries=0" + at("https://polytomic.invalid"), PolytomicTransportException.class);

            assertThat(error.isMayHaveBeenActedOn()).isFalse();
        }
    }

    @Test
    void thatClosesTheConnectionDuringTheHandshakeHasSentNothing() throws Exception {
        try (ProxyWithout service = new ProxyWithout("")) {
            PolytomicTransportException error = failure(
                    START + "&maxRetries=1&idempotent=false" + at("https://127.0.0.1:" + service.port()),
                    PolytomicTransportException.class);

            assertThat(error.getMessage())
                    .contains("; the connection was closed during the TLS handshake")
                    .endsWith("[2 attempts]");
            assertThat(error.isMayHaveBeenActedOn()).isFalse();
            assertThat(error.isRetryable()).isTrue();
        }
    }

    private void connectThrough(ProxyWithout proxy) {
        HttpComponent https = context.getComponent("https", HttpComponent.class);
        https.setProxyHost("127.0.0.1");
        https.setProxyPort(proxy.port());
        // camel-http would use TLS to the proxy
        https.setProxyAuthScheme("http");
    }

    private <T extends Exception> T failure(String uri, Class<T> type, String body) {
        return failure(template.send(uri, exchange -> exchange.getMessage().setBody(body)), type);
    }

    /** Reads the first line of a request, sends this response and closes the connection. */
    private static final class ProxyWithout implements AutoCloseable {

        private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final List<String> requests = new CopyOnWriteArrayList<>();
        private final Thread thread;

        ProxyWithout(String answer) throws IOException {
            thread = new Thread(() -> serve(answer));
            thread.start();
        }

        int port() {
            return server.getLocalPort();
        }

        private void serve(String answer) {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    byte[] request = new byte[8192];
                    int length = Math.max(0, socket.getInputStream().read(request));
                    requests.add(new String(request, 0, length, StandardCharsets.ISO_8859_1)
                            .lines()
                            .findFirst()
                            .orElse(""));
                    if (!answer.isEmpty()) {
                        socket.getOutputStream().write(("HTTP/1.1 " + answer).getBytes(StandardCharsets.ISO_8859_1));
                    }
                } catch (IOException e) {
                    if (!server.isClosed()) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        }

        @Override
        public void close() throws Exception {
            server.close();
            thread.join();
        }
    }
}
