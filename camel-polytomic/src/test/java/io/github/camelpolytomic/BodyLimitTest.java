package io.github.camelpolytomic;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.converter.stream.InputStreamCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.model.connections.CreateConnectionRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A request body has a largest size, and a stream must come to its end while a call may take. */
@Timeout(60)
class BodyLimitTest extends PolytomicTestSupport {

    private static final String CALL = "polytomic:createConnection";
    private static final String SMALL = "{\"name\":\"%s\",\"type\":\"t\"}";
    private static final int MOST = 1000;
    private static final String TOO_LARGE =
            "createConnection: the request is larger than the 1000 bytes that option maxRequestSize allows";
    private static final String TOO_LONG =
            "createConnection: the message body did not come to its end within callTimeout PT0.2S";

    @Override
    protected void prepare(CamelContext starting) throws Exception {
        starting.setStreamCaching(false);
        starting.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:create").to(CALL);
            }
        });
    }

    static Stream<Object> bodiesOf1001Bytes() {
        String text = text(MOST + 1);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                text,
                new StringBuilder(text),
                // fewer characters than bytes
                text(MOST).replaceFirst("xx", "üx"),
                bytes,
                new ByteArrayInputStream(bytes),
                new Slow(bytes),
                new InputStreamCache(bytes),
                new StringReader(text),
                new StringReader(text) {},
                Map.of("type", "t", "name", name(MOST + 1)),
                CreateConnectionRequest.builder().name(name(MOST + 1)).type("t").build());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("bodiesOf1001Bytes")
    void isRefusedWhenItIsLarger(Object body) {
        assertThat(refused(CALL + "?maxRequestSize=" + MOST, body)).isEqualTo(TOO_LARGE);
    }

    static Stream<Object> bodiesOf1000Bytes() {
        byte[] bytes = text(MOST).getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                text(MOST),
                bytes,
                new Slow(bytes),
                new StringReader(text(MOST)) {},
                Map.of("type", "t", "name", name(MOST)));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("bodiesOf1000Bytes")
    void isSentWhenItIsAsLargeAsItMayBe(Object body) {
        template.send(CALL + "?maxRequestSize=" + MOST, exchange -> exchange.getMessage()
                .setBody(body));

        assertThat(request().body()).hasSize(MOST);
    }

    @Test
    void holdsForParametersThatMakeABody() {
        Exchange exchange = call(
                "polytomic:startBulkSync?syncId=s&maxRequestSize=100",
                Map.of("CamelPolytomicSchemas", Collections.nCopies(50, "schema")));

        assertThat(failure(exchange, PolytomicValidationException.class))
                .hasMessage(
                        "startBulkSync: the request is larger than the 100 bytes that option maxRequestSize allows");
    }

    @Test
    void isReadNoFartherThanItMayBeLarge() {
        AtomicLong read = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return ' ';
            }
        };

        assertThat(refused(CALL, endless))
                .isEqualTo("createConnection: the request is larger than the 10485760 bytes that option"
                        + " maxRequestSize allows");
        assertThat(read).hasValue(10 * 1024 * 1024 + 1);
    }

    @Test
    void isReadNoFartherThanItMayBeLargeFromAReader() {
        AtomicLong read = new AtomicLong();
        Reader endless = new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) {
                read.addAndGet(length);
                return length;
            }

            @Override
            public void close() {}
        };

        assertThat(refused(CALL + "?maxRequestSize=" + MOST, endless)).isEqualTo(TOO_LARGE);
        assertThat(read).hasValueLessThan(50_000);
    }

    @Test
    void isWrittenNoFartherThanItMayBeLarge() {
        Iterable<String> endless = () -> Stream.generate(() -> "x").iterator();

        assertThat(refused(CALL + "?maxRequestSize=" + MOST, Map.of("name", endless)))
                .isEqualTo(TOO_LARGE);
        Iterator<String> iterator = endless.iterator();
        assertThat(refused(CALL, Map.of("name", iterator))).endsWith(" bytes that option maxRequestSize allows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&synchronous=true"})
    void isClosedWhenItDoesNotComeToItsEnd(String option) {
        CountDownLatch closed = new CountDownLatch(1);
        InputStream blocking = new InputStream() {
            @Override
            public int read() throws IOException {
                awaitQuietly(closed);
                return -1;
            }

            @Override
            public void close() {
                closed.countDown();
            }
        };

        assertThat(refused(CALL + "?callTimeout=200ms" + option, blocking)).isEqualTo(TOO_LONG);
        await().until(() -> closed.getCount() == 0);
    }

    @Test
    void holdsNoThreadOfTheRouteThoughItHeedsNeitherInterruptNorClose() {
        CountDownLatch released = new CountDownLatch(1);
        InputStream deaf = new InputStream() {
            @Override
            public synchronized int read() {
                while (released.getCount() > 0) {
                    try {
                        released.await();
                    } catch (InterruptedException e) {
                        // goes on
                    }
                }
                return -1;
            }

            @Override
            public synchronized void close() {}
        };

        assertThat(refused(CALL + "?callTimeout=200ms", deaf)).isEqualTo(TOO_LONG);
        released.countDown();
        component.stop();
        await().until(() -> threads().isEmpty());
    }

    @Test
    void isRefusedWhenItDrips() throws IOException {
        InputStream dripping = new InputStream() {
            @Override
            public int read() {
                awaitFor(10);
                return '{';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                buffer[offset] = (byte) read();
                return 1;
            }
        };

        assertThat(refused(CALL + "?callTimeout=200ms", dripping)).isEqualTo(TOO_LONG);
    }

    @Test
    void isRefusedWhenNobodyWritesToAPipe() throws IOException {
        PipedInputStream pipe = new PipedInputStream(new PipedOutputStream());

        assertThat(refused(CALL + "?callTimeout=200ms", pipe)).isEqualTo(TOO_LONG);
    }

    @Test
    void isSentWhenItComesToItsEndInTime() {
        byte[] json = SMALL.formatted("n").getBytes(StandardCharsets.UTF_8);

        template.send(CALL, exchange -> exchange.getMessage().setBody(new Slow(json)));

        assertThat(request().bodyText()).isEqualTo(SMALL.formatted("n"));
    }

    @Test
    void saysThatItsThreadWasInterrupted() {
        CountDownLatch never = new CountDownLatch(1);
        InputStream blocking = new InputStream() {
            @Override
            public int read() {
                awaitQuietly(never);
                return -1;
            }
        };

        Thread.currentThread().interrupt();
        String message = refused(CALL, blocking);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(message).isEqualTo("createConnection: the thread was interrupted while the message body was read");
    }

    @Test
    void takesASizeOfOneOrMore() {
        assertThat(refusal(CALL + "?maxRequestSize=0")).isEqualTo("Option maxRequestSize must be 1 or more, not 0");
        assertThat(refusal("polytomic:runBulkSync?syncId=s&maxRequestSize=-1"))
                .isEqualTo("Option maxRequestSize must be 1 or more, not -1");
    }

    private String refused(String uri, Object body) {
        Exchange exchange = template.send(uri, sent -> sent.getMessage().setBody(body));
        String message = failure(exchange, PolytomicValidationException.class).getMessage();
        assertThat(simulator.requests()).isEmpty();
        return message;
    }

    private static void awaitFor(long millis) {
        try {
            new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String text(int length) {
        return SMALL.formatted(name(length));
    }

    private static String name(int length) {
        return "x".repeat(length - SMALL.formatted("").length());
    }

    /** One byte at a time, and not one of the streams that are known to be in memory. */
    private static final class Slow extends ByteArrayInputStream {
        Slow(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] buffer, int offset, int length) {
            return super.read(buffer, offset, Math.min(1, length));
        }
    }
}
