package io.github.camelpolytomic.internal.client;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.sun.net.httpserver.HttpServer;
import org.apache.camel.util.StopWatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicTransportException;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.SampleWorkspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * If there is no response, or an incomplete one, the exception says so, and whether the request may have been executed.
 */
class HttpSenderFaultTest extends PolytomicTestSupport {

    private static final String CALL = "polytomic:bulkSource?connectionId=" + SampleWorkspace.CRM + "&maxRetries=0";
    private static final String SUBJECT = "bulkSource of connectionId=" + SampleWorkspace.CRM;

    @Test
    void ofARefusedConnectionSaysThatNothingWasSent() throws Exception {
        int port = portThatNobodyListensAt();

        PolytomicTransportException error =
                failure(CALL + at("http://127.0.0.1:" + port), PolytomicTransportException.class);

        assertThat(error.isMayHaveBeenActedOn()).isFalse();
        assertThat(error.getMessage())
                .startsWith(SUBJECT + " received no response: HttpHostConnectException, Connect to ")
                .contains("refused")
                .endsWith("; check baseUrl");
        assertThat(error.getCause()).isNotNull();
    }

    @Test
    void ofAHostThatDoesNotExistSaysSo() {
        PolytomicTransportException error =
                failure(CALL + at("https://polytomic.invalid"), PolytomicTransportException.class);

        assertThat(error).hasMessage(SUBJECT + " received no response: the host of baseUrl cannot be resolved");
        assertThat(error.isMayHaveBeenActedOn()).isFalse();
    }

    @Test
    void ofAResetSaysThatTheRequestMayHaveBeenActedOn() {
        simulator.misbehave(Fault.reset());

        PolytomicTransportException error = failure(CALL, PolytomicTransportException.class);

        assertThat(error.getMessage()).startsWith(SUBJECT + " received no response: ");
        assertThat(error.isMayHaveBeenActedOn()).isTrue();
        assertThat(error.isRetryable()).isTrue();
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void ofATruncatedResponseSaysSo() {
        simulator.misbehave(Fault.cutOff());

        PolytomicTransportException error = failure(CALL, PolytomicTransportException.class);

        assertThat(error.getMessage()).startsWith(SUBJECT + " received no complete response: ");
        assertThat(error.isMayHaveBeenActedOn()).isTrue();
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void ofASilentServiceComesAfterTheResponseTimeout() {
        simulator.misbehave(Fault.silence());
        StopWatch watch = new StopWatch();

        PolytomicTransportException error = failure(CALL + "&responseTimeout=300ms", PolytomicTransportException.class);

        assertThat(error).hasMessage(SUBJECT + " received no response: read timeout (responseTimeout) expired");
        assertThat(error.isMayHaveBeenActedOn()).isTrue();
        assertThat(watch.taken()).isBetween(300L, 10_000L);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofAStalledResponseComesAfterTheResponseTimeout(boolean packed) throws Exception {
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            OutputStream body;
            if (packed) {
                exchange.getResponseHeaders().add("Content-Encoding", "gzip");
                exchange.sendResponseHeaders(200, 0);
                body = new GZIPOutputStream(exchange.getResponseBody(), true);
            } else {
                exchange.sendResponseHeaders(200, 100);
                body = exchange.getResponseBody();
            }
            // nothing more is sent, although the exchange is open
            body.write("{\"data\":".getBytes(StandardCharsets.UTF_8));
            body.flush();
        });
        service.start();
        try {
            PolytomicTransportException error = failure(
                    CALL + "&responseTimeout=1500ms"
                            + at("http://127.0.0.1:" + service.getAddress().getPort()),
                    PolytomicTransportException.class);

            assertThat(error)
                    .hasMessage(SUBJECT + " received no complete response: read timeout (responseTimeout) expired");
            assertThat(error.isMayHaveBeenActedOn()).isTrue();
        } finally {
            service.stop(0);
        }
    }

    @Test
    void ofASlowEndThatNobodyReadsIsNone() {
        WireMockServer service = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .gzipDisabled(true));
        service.stubFor(WireMock.any(WireMock.anyUrl())
                .willReturn(WireMock.ok("x".repeat(100))
                        .withHeader("X-Polytomic-Version", "2023-04-25")
                        .withChunkedDribbleDelay(10, 3000)));
        service.start();
        try {
            assertThat((Throwable) call("polytomic:deleteBulkSync?id=s&maxRetries=0&responseTimeout=1500ms"
                                    + at(service.baseUrl()))
                            .getException())
                    .isNull();
        } finally {
            service.stop();
        }
    }

    static Stream<Fault> endless() {
        return Stream.of(Fault.silence(), Fault.slowDrip(Duration.ofSeconds(30)), Fault.delay(Duration.ofSeconds(30)));
    }

    @ParameterizedTest
    @MethodSource("endless")
    void ofACallThatTakesTooLongComesAfterTheCallTimeout(Fault fault) {
        simulator.misbehave(fault);
        StopWatch watch = new StopWatch();

        PolytomicTransportException error = failure(CALL + "&callTimeout=500ms", PolytomicTransportException.class);

        assertThat(error).hasMessage(SUBJECT + " timed out: callTimeout PT0.5S");
        assertThat(error.isMayHaveBeenActedOn()).isTrue();
        assertThat(watch.taken()).isBetween(500L, 10_000L);
    }

    @ParameterizedTest
    @MethodSource("endless")
    void ofACallThatTakesTooLongComesOnTheRoutesOwnThreadToo(Fault fault) {
        simulator.misbehave(fault);

        PolytomicTransportException error =
                failure(CALL + "&callTimeout=500ms&synchronous=true", PolytomicTransportException.class);

        assertThat(error).hasMessage(SUBJECT + " timed out: callTimeout PT0.5S");
    }

    @Test
    void ofASlowDripIsNoneWhenItFitsTheCall() {
        simulator.misbehave(Fault.slowDrip(Duration.ofSeconds(1)));

        assertThat((Throwable) call(CALL + "&responseTimeout=900ms").getException())
                .isNull();
    }

    @Test
    void ofAPoolWithoutAFreeConnectionSaysWhatToDo() throws Exception {
        simulator.misbehave(Fault.delay(Duration.ofSeconds(3)));
        String one = CALL + "&maxConnections=1&connectionRequestTimeout=200ms&synchronous=true";
        var first = template.asyncSend(one, exchange -> {});
        await().until(() -> simulator.requests().size() == 1);

        PolytomicTransportException error = failure(one, PolytomicTransportException.class);

        assertThat(error)
                .hasMessage(SUBJECT + " received no response: no pooled connection became available within"
                        + " connectionRequestTimeout; raise maxConnections");
        assertThat(error.isMayHaveBeenActedOn()).isFalse();
        assertThat(error.isRetryable()).isFalse();
        assertThat((Throwable) first.get().getException()).isNull();
    }

    @Test
    void leavesNoConnectionBehind() {
        Stream<Fault> faults = Stream.of(
                Fault.reset(),
                Fault.cutOff(),
                Fault.html(200),
                Fault.html(502),
                Fault.body(200, "application/json", "{\"data\":7,\"x\":\"" + "y".repeat(50_000)),
                Fault.body(500, "text/plain", "z".repeat(500_000)),
                Fault.status(404));
        String one = CALL + "&maxConnections=1&connectionRequestTimeout=5s";

        faults.forEach(fault -> {
            simulator.misbehave(fault.times(20));
            for (int i = 0; i < 20; i++) {
                assertThat(call(one).getException()).isInstanceOf(PolytomicException.class);
            }
        });

        assertThat((Throwable) call(one).getException()).isNull();
    }

    private static int portThatNobodyListensAt() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
