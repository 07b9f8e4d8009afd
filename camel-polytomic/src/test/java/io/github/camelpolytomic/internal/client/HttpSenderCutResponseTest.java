package io.github.camelpolytomic.internal.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.ApiOperations;
import io.github.camelpolytomic.PolytomicOperation;
import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.chaos.WatchedPool;
import io.github.camelpolytomic.chaos.WireMessage;
import io.github.camelpolytomic.chaos.WireServer;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicTransportException;
import io.github.camelpolytomic.fuzz.Samples;
import io.github.camelpolytomic.internal.producer.DrainedCall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * A response that is truncated at any byte is incomplete: the call fails, and its connection is released.
 * {@code -Dcuts.all=true} truncates the responses of more operations.
 */
class HttpSenderCutResponseTest extends PolytomicTestSupport {

    private static final List<String> SOME = List.of(
            "getBulkSyncExecution?syncId=s&executionId=3e7b1c40-5d2a-4f86-9b0e-000000a1baf6",
            "getConnectionType?connectionType=postgresql&apiVersion=2024-02-08&outputFormat=json");
    private static final List<String> OTHERS = List.of(
            "startBulkSync?syncId=s",
            "listBulkSyncExecutions?syncId=s",
            "listBulkSyncExecutions?syncId=s&paging=stream",
            "bulkSource?connectionId=c&streaming=true");
    private static final int CHUNK = 100;

    /** How the end of the response is marked. */
    private enum Ending {
        LENGTH(0),
        // the last chunk, of length zero, marks the end
        CHUNKS(4),
        PACKED(0);

        private final int spare;

        Ending(int spare) {
            this.spare = spare;
        }
    }

    private final WatchedPool pool = new WatchedPool();
    private final AtomicReference<byte[]> answer = new AtomicReference<>();
    private WireServer service;

    @Override
    protected void prepare(CamelContext starting) throws Exception {
        service = new WireServer(this::answer);
        component.getConfiguration().setHttpComponent(pool);
        component.getConfiguration().setMaxConnections(1);
        component.getConfiguration().setMaxRetries(0);
    }

    @Override
    protected void afterStop() throws Exception {
        service.close();
    }

    static Stream<Arguments> calls() {
        Stream<String> calls =
                Boolean.getBoolean("cuts.all") ? Stream.concat(SOME.stream(), OTHERS.stream()) : SOME.stream();
        return calls.flatMap(call -> Arrays.stream(Ending.values()).map(ending -> arguments(call, ending)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void isNeverReadAsACompleteOne(String call, Ending ending) throws Exception {
        byte[] whole = whole(call, ending);
        String uri = "polytomic:" + call + at(service.url());

        for (int length = 0; length < whole.length - ending.spare; length++) {
            answer.set(Arrays.copyOf(whole, length));

            assertThat(DrainedCall.make(context, uri, exchange -> {}).failure())
                    .as("%d of %d bytes", length, whole.length)
                    .isInstanceOf(length < head(whole) ? PolytomicException.class : PolytomicTransportException.class);
            requireAFreePool();
        }

        answer.set(whole);
        assertThat(DrainedCall.make(context, uri, exchange -> {}).failure()).isNull();
    }

    @Test
    void isNoSuccessOfACallWithoutContent() throws Exception {
        byte[] whole = message("X-Polytomic-Version: 2025-09-18\r\nContent-Length: 2", new byte[] {'{', '}'});
        String uri = "polytomic:deleteBulkSync?syncId=s" + at(service.url());

        for (int length = 0; length < head(whole); length++) {
            answer.set(Arrays.copyOf(whole, length));

            assertThat(DrainedCall.make(context, uri, exchange -> {}).failure())
                    .as("%d of %d bytes", length, whole.length)
                    .isInstanceOf(PolytomicException.class);
            requireAFreePool();
        }
    }

    private static int head(byte[] whole) {
        return new String(whole, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n") + 4;
    }

    private void requireAFreePool() {
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(() -> pool.leased() == 0);
    }

    private static byte[] whole(String call, Ending ending) throws IOException {
        PolytomicOperation operation = PolytomicOperation.valueOf(call.replaceAll("\\?.*", ""));
        byte[] json =
                Samples.answer(ApiOperations.row(operation).result()).toString().getBytes(StandardCharsets.UTF_8);
        return switch (ending) {
            case LENGTH -> message("Content-Length: " + json.length, json);
            case CHUNKS -> message("Transfer-Encoding: chunked", chunks(json));
            case PACKED -> {
                byte[] packed = gzip(json);
                yield message("Content-Encoding: gzip\r\nContent-Length: " + packed.length, packed);
            }
        };
    }

    private static byte[] message(String headers, byte[] body) {
        return new WireMessage("HTTP/1.1 200 OK\r\n" + headers, body).bytes();
    }

    private static byte[] chunks(byte[] json) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int at = 0; at < json.length; at += CHUNK) {
            int size = Math.min(CHUNK, json.length - at);
            chunks.writeBytes((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            chunks.write(json, at, size);
            chunks.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        chunks.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return chunks.toByteArray();
    }

    private static byte[] gzip(byte[] json) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(json);
        }
        return packed.toByteArray();
    }

    private boolean answer(WireMessage request, Socket connection) throws IOException {
        connection.getOutputStream().write(answer.get());
        return false;
    }
}
