package io.github.camelpolytomic.internal.producer;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpServer;
import org.apache.camel.Exchange;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.util.StopWatch;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.model.bulksync.BulkSource;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.SampleWorkspace;

import static org.assertj.core.api.Assertions.assertThat;

/** Large responses, many sequential calls, many concurrent calls. */
class PolytomicProducerLoadTest extends PolytomicTestSupport {

    private static final String CALL = "polytomic:bulkSource?includeFields=false&connectionId=" + SampleWorkspace.SHOP;
    private static final int AT_ONCE = 200;
    // ten threads, the pool of ProducerTemplate.asyncSend, would need two seconds for 200 calls of 100 ms
    private static final long TEN_THREADS_MILLIS = 2_000;

    @Test
    void inARowUseOneConnection() throws Exception {
        HttpComponent http = context.getComponent("http", HttpComponent.class);
        try (PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager()) {
            http.setClientConnectionManager(connections);

            for (int i = 0; i < 10_000; i++) {
                Exchange exchange = call(CALL);
                assertThat((Throwable) exchange.getException()).isNull();
                assertThat(connections.getTotalStats().getLeased()).isZero();
                assertThat(connections.getTotalStats().getAvailable()).isEqualTo(1);
            }
        }
    }

    @Test
    void atOnceFromAsManyThreadsTakeNoLongerThanTheService() throws Exception {
        warmUp();
        ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            StopWatch watch = new StopWatch();
            List<CompletableFuture<Exchange>> calls = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> call(CALL), callers))
                    .toList();
            assertThat(calls)
                    .allSatisfy(call ->
                            assertThat((Throwable) call.get().getException()).isNull());

            assertThat(watch.taken()).isLessThan(TEN_THREADS_MILLIS);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void atOnceThroughAsyncSendTakeNoLongerThanTheService() throws Exception {
        warmUp();
        StopWatch watch = new StopWatch();

        List<CompletableFuture<Exchange>> calls = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> template.asyncSend(CALL, exchange -> {}))
                .toList();

        assertThat(calls).allSatisfy(call -> assertThat((Throwable) call.get().getException())
                .isNull());
        assertThat(watch.taken()).isLessThan(TEN_THREADS_MILLIS);
    }

    @Test
    void atOnceBeyondThePoolAllEnd() {
        simulator.misbehave(Fault.delay(Duration.ofMillis(5)));
        String narrow = CALL + "&maxConnections=4";

        List<CompletableFuture<Exchange>> calls = IntStream.range(0, 3_000)
                .mapToObj(i -> template.asyncSend(narrow, exchange -> {}))
                .toList();

        assertThat(calls).allSatisfy(call -> assertThat((Throwable) call.get().getException())
                .isNull());
    }

    @Test
    void withTwentyMegabytesEachAreReadWhole() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] body = body(20_000_000);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            try (exchange) {
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        try {
            String large = "polytomic:bulkSource?connectionId=c"
                    + at("http://127.0.0.1:" + server.getAddress().getPort());

            BulkSource source = answer(large, BulkSource.class);

            assertThat(source.schemas()).hasSize(2_000).allSatisfy(schema -> assertThat(schema.fields())
                    .hasSize(100));
            assertThat(source.schemas().get(1_999).fields().get(99).name()).startsWith("Field 99 of schema 1999");
        } finally {
            server.stop(0);
        }
    }

    private void warmUp() throws Exception {
        for (int i = 0; i < 300; i++) {
            call(CALL);
        }
        simulator.misbehave(Fault.delay(Duration.ofMillis(100)));
    }

    private static byte[] body(int size) {
        String padding = "x".repeat(size / 200_000 - 80);
        String schemas = IntStream.range(0, 2_000)
                .mapToObj(schema -> IntStream.range(0, 100)
                        .mapToObj(field -> "{\"id\":\"f%d\",\"type\":\"string\",\"name\":\"Field %d of schema %d %s\"}"
                                .formatted(field, field, schema, padding))
                        .collect(Collectors.joining(",", "{\"id\":\"s" + schema + "\",\"fields\":[", "]}")))
                .collect(Collectors.joining(",", "{\"data\":{\"schemas\":[", "]}}"));
        return schemas.getBytes(StandardCharsets.UTF_8);
    }
}
