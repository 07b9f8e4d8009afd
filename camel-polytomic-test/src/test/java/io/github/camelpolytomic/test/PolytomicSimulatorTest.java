package io.github.camelpolytomic.test;

import java.io.ByteArrayInputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

import com.github.tomakehurst.wiremock.client.WireMock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.github.camelpolytomic.test.ClientTestSupport.get;
import static io.github.camelpolytomic.test.ClientTestSupport.request;
import static io.github.camelpolytomic.test.ClientTestSupport.send;
import static io.github.camelpolytomic.test.ClientTestSupport.sendAsync;
import static io.github.camelpolytomic.test.ClientTestSupport.sendForBytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PolytomicSimulatorTest {

    private static final String TARGET = "/api/connections/" + SampleWorkspace.WAREHOUSE + "/bulksync/target";
    private static final String SOURCE = "/api/connections/" + SampleWorkspace.CRM + "/bulksync/source";

    @Test
    void twoHundredAndFiftySixRequestsAreServedAtOnce() {
        try (PolytomicSimulator polytomic = PolytomicSimulator.start()) {
            polytomic.misbehave(Fault.delay(Duration.ofSeconds(1)));
            long start = System.nanoTime();

            List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 256)
                    .mapToObj(i -> sendAsync(request(polytomic, TARGET)))
                    .toList();
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
            assertThat(polytomic.requests()).hasSize(256);
        }
    }

    @Test
    void twoSimulatorsShareNothing() {
        try (PolytomicSimulator one = PolytomicSimulator.start();
                PolytomicSimulator other = PolytomicSimulator.start()) {
            one.misbehave(Fault.status(500));
            one.workspace().remove(SampleWorkspace.WAREHOUSE);

            assertThat(get(one, "2025-09-18", TARGET).statusCode()).isEqualTo(500);
            assertThat(get(other, "2025-09-18", TARGET).statusCode()).isEqualTo(200);
            assertThat(other.requests()).hasSize(1);
        }
    }

    @Test
    void theWorkspaceMayChangeWhileItIsServed() {
        try (PolytomicSimulator polytomic =
                PolytomicSimulator.builder().workspace(Workspace.empty()).start()) {
            String path = "/api/connections/late/bulksync/target";
            assertThat(get(polytomic, "2025-09-18", path).statusCode()).isEqualTo(400);

            polytomic
                    .workspace()
                    .add(SimulatedConnection.named("Late").id("late").mode("replicate"));
            assertThat(get(polytomic, "2025-09-18", path).statusCode()).isEqualTo(200);

            polytomic.workspace().remove("late");
            assertThat(get(polytomic, "2025-09-18", path).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void anAnswerIsCompressedForThoseWhoAsk() throws Exception {
        try (PolytomicSimulator polytomic = PolytomicSimulator.start()) {
            String plain = send(request(polytomic, SOURCE)).body();

            HttpResponse<byte[]> compressed =
                    sendForBytes(request(polytomic, SOURCE).header("Accept-Encoding", "deflate, gzip;q=0.8"));

            assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(compressed.body()).hasSizeLessThan(plain.length() / 5);
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(plain);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip;q=0", "gzip; q=0.0, br", "br"})
    void anAnswerIsNotCompressedForOthers(String acceptEncoding) throws Exception {
        try (PolytomicSimulator polytomic = PolytomicSimulator.start()) {
            HttpResponse<byte[]> response =
                    sendForBytes(request(polytomic, TARGET).header("Accept-Encoding", acceptEncoding));

            assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(new String(response.body(), StandardCharsets.UTF_8)).startsWith("{\"data\":");
        }
    }

    @Test
    void resetDropsFaultsRequestsAndForeignStubsAndKeepsTheWorkspace() {
        try (PolytomicSimulator polytomic = PolytomicSimulator.start()) {
            polytomic.workspace().add(SimulatedConnection.named("Mine").id("mine"));
            polytomic.misbehave(Fault.status(500));
            polytomic.wireMock().stubFor(WireMock.get(urlEqualTo("/mine")).willReturn(ok("mine")));
            assertThat(send(request(polytomic, "/mine")).body()).isEqualTo("mine");
            polytomic.wireMock().verify(getRequestedFor(urlEqualTo("/mine")));

            polytomic.reset();

            assertThat(polytomic.requests()).isEmpty();
            assertThat(send(request(polytomic, "/mine")).statusCode()).isEqualTo(404);
            assertThat(get(polytomic, "2025-09-18", TARGET).statusCode()).isEqualTo(200);
            assertThat(polytomic.workspace().connection("mine")).isPresent();
        }
    }

    @Test
    void thePortCanBeChosen() {
        int free;
        try (PolytomicSimulator first = PolytomicSimulator.start()) {
            free = URI.create(first.baseUrl()).getPort();
        }

        try (PolytomicSimulator second = PolytomicSimulator.builder().port(free).start()) {
            assertThat(second.baseUrl()).isEqualTo("http://127.0.0.1:" + free);
            assertThat(get(second, "2025-09-18", TARGET).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void onlyTheLoopbackAddressIsListenedAt() throws Exception {
        try (PolytomicSimulator polytomic = PolytomicSimulator.start()) {
            int port = URI.create(polytomic.baseUrl()).getPort();
            List<InetAddress> others = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress())
                    .toList();

            assertThat(polytomic.wireMock().getOptions().bindAddress()).isEqualTo("127.0.0.1");
            assertThat(others).allSatisfy(address -> assertThatThrownBy(() -> new Socket(address, port).close())
                    .isInstanceOf(ConnectException.class));
        }
    }
}
