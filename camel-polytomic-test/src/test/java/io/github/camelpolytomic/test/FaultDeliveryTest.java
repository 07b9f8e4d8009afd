package io.github.camelpolytomic.test;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelpolytomic.test.ClientTestSupport.request;
import static io.github.camelpolytomic.test.ClientTestSupport.send;
import static io.github.camelpolytomic.test.ClientTestSupport.sendAsync;
import static io.github.camelpolytomic.test.ClientTestSupport.sendForBytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@ExtendWith(PolytomicSimulatorExtension.class)
class FaultDeliveryTest {

    private static final String PATH = "/api/connections/" + SampleWorkspace.CRM + "/bulksync/source";

    private final PolytomicSimulator polytomic;
    private String proper;

    FaultDeliveryTest(PolytomicSimulator polytomic) {
        this.polytomic = polytomic;
    }

    @BeforeEach
    void readTheProperAnswer() {
        proper = send(request(polytomic, PATH)).body();
    }

    @Test
    void aDelayedAnswerIsProperAndLate() {
        polytomic.misbehave(Fault.delay(Duration.ofMillis(400)));
        long start = System.nanoTime();

        HttpResponse<String> response = send(request(polytomic, PATH));

        assertThat(response.body()).isEqualTo(proper);
        assertThat(since(start)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
    }

    @Test
    void closingEndsADelayWithoutAnAnswer() {
        PolytomicSimulator slow = PolytomicSimulator.start();
        slow.misbehave(Fault.delay(Duration.ofMinutes(1)));
        CompletableFuture<HttpResponse<String>> answer =
                sendAsync(request(slow, PATH).POST(BodyPublishers.noBody()));
        await().until(() -> slow.requests().size() == 1);

        slow.close();

        assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void aDrippingAnswerStartsAtOnceAndEndsLate() throws Exception {
        polytomic.misbehave(Fault.slowDrip(Duration.ofSeconds(2)));
        long start = System.nanoTime();

        try (Socket socket = ask()) {
            byte[] first = socket.getInputStream().readNBytes(1_000);
            Duration firstBytes = since(start);
            byte[] rest = socket.getInputStream().readAllBytes();
            Duration whole = since(start);
            String answer = new String(first, StandardCharsets.UTF_8) + new String(rest, StandardCharsets.UTF_8);

            assertThat(whole).isGreaterThanOrEqualTo(Duration.ofMillis(1_900));
            assertThat(whole.minus(firstBytes)).isGreaterThan(Duration.ofMillis(500));
            assertThat(answer).startsWith("HTTP/1.1 200").endsWith(proper);
        }
    }

    @Test
    void aResetConnectionHasNoAnswer() throws Exception {
        polytomic.misbehave(Fault.reset());

        try (Socket socket = ask()) {
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketException.class);
        }
        assertThat(polytomic.requests()).hasSize(2);
    }

    @Test
    void anAnswerThatIsCutOffPromisesMoreThanItGives() throws Exception {
        polytomic.misbehave(Fault.cutOff());
        int length = proper.getBytes(StandardCharsets.UTF_8).length;

        try (Socket socket = ask()) {
            String answer = readAll(socket.getInputStream());
            String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);

            assertThat(answer).startsWith("HTTP/1.1 200").contains("Content-Length: " + length + "\r\n");
            assertThat(body.getBytes(StandardCharsets.UTF_8)).hasSize(length / 2);
            assertThat(proper).startsWith(body);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void anAnswerThatIsCutOffFailsTheClient(String encoding) {
        polytomic.misbehave(Fault.cutOff());

        assertThatThrownBy(() -> sendForBytes(request(polytomic, PATH).header("Accept-Encoding", encoding)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("fixed content-length");
    }

    @Test
    void silenceLastsAndDoesNotHoldUpClosing() {
        PolytomicSimulator silent = PolytomicSimulator.start();
        silent.misbehave(Fault.silence());
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 50)
                // the Java client sends a GET again when its connection is reset, but not a POST
                .mapToObj(i -> sendAsync(request(silent, PATH).POST(BodyPublishers.noBody())))
                .toList();
        await().until(() -> silent.requests().size() == 50);

        assertThat(answers).allSatisfy(answer -> assertThat(answer).isNotDone());
        long start = System.nanoTime();
        silent.close();

        assertThat(since(start)).isLessThan(Duration.ofSeconds(10));
        assertThat(answers).allSatisfy(answer -> assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IOException.class));
    }

    private Socket ask() throws IOException {
        Socket socket = new Socket("127.0.0.1", polytomic.wireMock().port());
        socket.setSoTimeout(20_000);
        String request = "GET " + PATH + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAuthorization: Bearer "
                + polytomic.apiKey() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String readAll(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
