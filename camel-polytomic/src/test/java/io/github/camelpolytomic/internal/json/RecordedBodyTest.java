package io.github.camelpolytomic.internal.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.chaos.WireServer;
import io.github.camelpolytomic.error.PolytomicMalformedResponseException;
import io.github.camelpolytomic.error.PolytomicNotFoundException;
import io.github.camelpolytomic.error.PolytomicTransportException;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.internal.producer.DrainedCall;
import io.github.camelpolytomic.model.bulksync.BulkSource;
import io.github.camelpolytomic.model.bulksync.BulkSync;
import io.github.camelpolytomic.option.OutputFormat;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.SampleWorkspace;

import static org.assertj.core.api.Assertions.assertThat;

/** A response of any size and speed uses a bounded amount of memory, connections and time. */
class RecordedBodyTest extends PolytomicTestSupport {

    private static final String SOURCE = "polytomic:bulkSource?connectionId=" + SampleWorkspace.CRM + "&maxRetries=0";
    private static final String DELETE = "polytomic:deleteBulkSync?syncId=s&maxRetries=0";
    private static final String GOOD = "HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{\"data\":{}}";
    private static final String NOT_ASKED_FOR = "the body uses content codings that were not requested, or more than 2";

    private final AtomicReference<WireServer.Responder> answer = new AtomicReference<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final WireServer service =
            new WireServer((request, connection) -> answer.get().answer(request, connection));

    @AfterEach
    void closeService() {
        over.countDown();
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RECORD", "JSON", "MAP"})
    void ofMoreThanMaxResponseSizeIsRefused(String format) {
        String schemas = "{\"id\":\"a\"},".repeat(200);
        answers("{\"data\":{\"schemas\":[" + schemas + "{}]}}");

        PolytomicMalformedResponseException error = failure(
                wired(SOURCE + "&maxResponseSize=1000&outputFormat=" + format),
                PolytomicMalformedResponseException.class);

        assertThat(error).hasMessageContaining(": it exceeds the 1000 bytes of option maxResponseSize. Check");
        assertThat(answer(wired(SOURCE + "&maxResponseSize=3000"), BulkSource.class)
                        .schemas())
                .hasSize(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RECORD", "JSON", "MAP"})
    void ofMoreObjectsThanFitTheMemoryIsRefused(String format) {
        answers("{\"data\":[" + "{},".repeat(2_000_000) + "{}]}");

        PolytomicMalformedResponseException error = failure(
                wired("polytomic:listBulkSyncs?outputFormat=" + format), PolytomicMalformedResponseException.class);

        assertThat(error)
                .hasMessageContaining(
                        "it has more than 524288 objects and arrays, one for each 64 bytes of option maxResponseSize");
    }

    @Test
    void ofManyShortPagesIsRefusedForTheirObjectsTogether() {
        AtomicInteger pages = new AtomicInteger();
        answer.set((request, connection) -> {
            String page = "{\"data\":[" + "{},".repeat(600)
                    + "{}],\"pagination\":{\"next_page_token\":\"%s\"}}".formatted(pages.incrementAndGet());
            OutputStream out = connection.getOutputStream();
            head(out, "200 OK", "Content-Length: " + page.length());
            out.write(page.getBytes(StandardCharsets.US_ASCII));
            return true;
        });

        assertThat(failure(
                        wired("polytomic:listBulkSyncExecutions?syncId=" + SampleWorkspace.SHOP_TO_BUCKET),
                        PolytomicMalformedResponseException.class))
                .hasMessageContaining("maxResponseSize");
        assertThat(pages).hasValueLessThan(1000);
    }

    @Test
    void isCountedDecompressed() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(("{\"data\":{\"id\":\"" + "a".repeat(1_000_000) + "\"}}").getBytes(StandardCharsets.US_ASCII));
        }
        answer.set((request, connection) -> {
            head(connection.getOutputStream(), "200 OK", "Content-Encoding: gzip", "Content-Length: " + packed.size());
            packed.writeTo(connection.getOutputStream());
            return true;
        });

        assertThat(failure(wired(SOURCE + "&maxResponseSize=100000"), PolytomicMalformedResponseException.class))
                .hasMessageContaining("100000 bytes");
    }

    @Test
    void ofAStreamCountsElementByElement() throws Exception {
        String elements = "{\"id\":\"%s\"},".formatted("a".repeat(80)).repeat(500);
        String uri = wired(SOURCE + "&maxResponseSize=30000&streaming=true");
        answers("{\"data\":{\"schemas\":[" + elements.repeat(20) + "{}]}}");
        assertThat(streamed(uri)).hasSize(10_001);

        answers("{\"data\":{\"schemas\":[{},{\"fields\":[" + elements.repeat(20) + "{}]}]}}");
        DrainedCall call = DrainedCall.make(context, uri, exchange -> {});
        assertThat(call.failure())
                .isInstanceOf(PolytomicMalformedResponseException.class)
                .hasMessageContaining("30000 bytes");
    }

    @Test
    void keepsItsStatusWhenItsErrorBodyIsTruncated() {
        answer.set((request, connection) -> {
            head(connection.getOutputStream(), "422 No", "Content-Length: 1000");
            write(connection.getOutputStream(), "{\"key\":\"bad\",\"message\":\"the reason\",\"metadata\":{\"a");
            return false;
        });

        PolytomicValidationException error = failure(wired(SOURCE), PolytomicValidationException.class);

        assertThat(error.getServiceMessage()).isEqualTo("the reason");
        assertThat(error.getResponseBody()).startsWith("{\"key\":\"bad\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"drips", "stops"})
    void keepsItsStatusWhenItsErrorBodyDoesNotEnd(String how) {
        answer.set((request, connection) -> {
            head(connection.getOutputStream(), "422 No");
            write(connection.getOutputStream(), "{\"key\":\"bad\",\"message\":\"the reason\"");
            while (!pause(how.equals("drips") ? 50 : 60_000)) {
                write(connection.getOutputStream(), " ");
            }
            return false;
        });

        assertThat(failure(wired(SOURCE), PolytomicValidationException.class).getServiceMessage())
                .isEqualTo("the reason");
    }

    @Test
    void keepsItsStatusWhenTheHeadOfItsCompressedBodyDoesNotEnd() {
        byte[] gzipWithName = {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0};
        answer.set((request, connection) -> {
            head(connection.getOutputStream(), "422 No", "X-Polytomic-Version: 2023-04-25", "Content-Encoding: gzip");
            connection.getOutputStream().write(gzipWithName);
            while (!pause(1)) {
                write(connection.getOutputStream(), "a".repeat(1_000));
            }
            return false;
        });

        assertThat(failure(wired(SOURCE), PolytomicValidationException.class).getStatusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 404})
    void endsTheCallAlthoughItHasThousandsOfGzipMembers(int status) throws Exception {
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        new GZIPOutputStream(empty).close();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (int i = 0; i < 100_000; i++) {
            empty.writeTo(packed);
        }
        answer.set((request, connection) -> {
            head(
                    connection.getOutputStream(),
                    status + " Whatever",
                    "X-Polytomic-Version: 2023-04-25",
                    "Content-Encoding: gzip",
                    "Content-Length: " + packed.size());
            packed.writeTo(connection.getOutputStream());
            return true;
        });

        assertThat(call(wired(SOURCE)).getException())
                .isInstanceOf(
                        status == 200 ? PolytomicMalformedResponseException.class : PolytomicNotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 0 Fine", "HTTP/1.1 000 Fine", "HTTP/1.1 99999999999 Fine", "HTTP/9.9 200 OK"})
    void withoutAProperStatusIsAFaultOfTheConnection(String line) {
        answer.set((request, connection) -> {
            write(connection.getOutputStream(), line + "\r\nContent-Length: 0\r\n\r\n");
            return false;
        });

        PolytomicTransportException error = failure(wired(SOURCE), PolytomicTransportException.class);

        assertThat(error.getMessage()).contains(" received no response: ");
        assertThat(error.isRetryable()).isTrue();
    }

    @Test
    void isCompleteAlthoughAnUnreadRestDrips() {
        answer.set((request, connection) -> {
            head(connection.getOutputStream(), "200 OK", "X-Polytomic-Version: 2023-04-25");
            while (!pause(50)) {
                write(connection.getOutputStream(), " ");
            }
            return false;
        });

        assertThat((Throwable) call(wired(DELETE + "&callTimeout=30s")).getException())
                .isNull();
    }

    @Test
    void keepsItsStatusWhenItsErrorBodyHasAnUnknownCoding() {
        simulator.misbehave(
                Fault.body(422, "application/json", "{\"key\":\"bad\"}").header("Content-Encoding", "rot13"));

        assertThat(failure(SOURCE, PolytomicValidationException.class).getStatusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 6, 3_000})
    void leaksNoConnectionWhenItIsCompressedManyTimes(int times) {
        String codings = "gzip, ".repeat(times).substring(0, Math.min(times * 6, 8_000) - 2);
        String few = SOURCE + "&maxConnections=2";
        answer.set((request, connection) -> {
            head(connection.getOutputStream(), "200 OK", "Content-Encoding: " + codings, "Content-Length: 5");
            write(connection.getOutputStream(), "hello");
            return true;
        });
        for (int call = 0; call < 20; call++) {
            assertThat(failure(wired(few), PolytomicTransportException.class)).hasMessageContaining(NOT_ASKED_FOR);
        }

        answer.set((request, connection) -> {
            write(connection.getOutputStream(), GOOD);
            return true;
        });
        assertThat((Throwable) call(wired(few)).getException()).isNull();
    }

    @Test
    void withoutContentIsNotDrainedWhenItIsEndless() {
        answer.set((request, connection) -> {
            head(connection.getOutputStream(), "200 OK", "X-Polytomic-Version: 2023-04-25");
            byte[] piece = new byte[64 * 1024];
            while (over.getCount() > 0) {
                connection.getOutputStream().write(piece);
            }
            return false;
        });

        assertThat((Throwable) call(wired(DELETE)).getException()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Encoding: br", "Content-Length: 1000", "Transfer-Encoding: chunked"})
    void withoutContentMayBeMalformed(String header) {
        answer.set((request, connection) -> {
            head(connection.getOutputStream(), "200 OK", "X-Polytomic-Version: 2023-04-25", header);
            write(connection.getOutputStream(), "what");
            return false;
        });

        assertThat((Throwable) call(wired(DELETE)).getException()).isNull();
    }

    @Test
    void withADifferentIdIsRejected() {
        simulator.misbehave(Fault.body(200, "application/json", "{\"data\":{\"id\":\"another\",\"name\":\"Theirs\"}}"));
        String uri = "polytomic:getBulkSync?syncId=mine&maxRetries=0&outputFormat=";

        for (OutputFormat format : OutputFormat.values()) {
            assertThat(failure(uri + format, PolytomicMalformedResponseException.class))
                    .hasMessageContaining(": it refers to a different syncId, another. ");
        }

        simulator.behave();
        simulator.misbehave(Fault.body(200, "application/json", "{\"data\":{\"id\":\"MINE\"}}"));
        assertThat(answer(uri + "RECORD", BulkSync.class).id()).isEqualTo("MINE");
    }

    @Test
    void ofNotFoundIsReadNoFurtherThanItsLimit() {
        answer.set((request, connection) -> {
            head(connection.getOutputStream(), "404 No", "X-Polytomic-Version: 2023-04-25");
            byte[] piece = new byte[64 * 1024];
            while (over.getCount() > 0) {
                connection.getOutputStream().write(piece);
            }
            return false;
        });

        assertThat(failure(wired(SOURCE), PolytomicNotFoundException.class).getResponseBody())
                .hasSizeLessThanOrEqualTo(64 * 1024);
    }

    private String wired(String uri) {
        return uri + at(service.url());
    }

    private List<?> streamed(String uri) throws Exception {
        return (List<?>) DrainedCall.make(context, uri, exchange -> {}).body();
    }

    private void answers(String json) {
        answer.set((request, connection) -> {
            head(connection.getOutputStream(), "200 OK", "Content-Length: " + json.length());
            write(connection.getOutputStream(), json);
            return true;
        });
    }

    private static void head(OutputStream out, String status, String... headers) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        write(out, head.append("\r\n").toString());
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private boolean pause(long millis) throws IOException {
        try {
            return over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
