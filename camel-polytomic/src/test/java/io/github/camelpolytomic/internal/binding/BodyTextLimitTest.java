package io.github.camelpolytomic.internal.binding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.converter.stream.InputStreamCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.model.connections.CreateConnectionRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A request body has a maximum size, and a stream must end within the timeout of a call. */
@Timeout(60)
class BodyTextLimitTest extends PolytomicTestSupport {

    private static final String CALL = "polytomic:createConnection";
    private static final String SMALL = "{\"name\":\"%s\",\"type\":\"t\"}";
    private static final int MOST = 1000;
    private static final String TOO_LARGE =
            "createConnection: the request is larger than the 1000 bytes that option maxRequestSize allows";
    private static final String TOO_LONG =
            "createConnection: the message body was not read completely within callTimeout PT0.2S";

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
                // has fewer characters than bytes
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
    void isClosedWhenItDoesNotEnd(String option) {
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
                awaitDeaf(released);
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

    static Stream<Object> bodiesThatWaitForSomebodyElse() {
        CountDownLatch never = new CountDownLatch(1);
        Iterator<Object> blocking = new Iterator<>() {
            @Override
            public boolean hasNext() {
                awaitQuietly(never);
                return false;
            }

            @Override
            public Object next() {
                throw new NoSuchElementException();
            }
        };
        Iterator<Object> spinning = new Iterator<>() {
            @Override
            public boolean hasNext() {
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
                return false;
            }

            @Override
            public Object next() {
                throw new NoSuchElementException();
            }
        };
        Iterable<Object> iterable = () -> blocking;
        List<Object> list = new AbstractList<>() {
            @Override
            public Object get(int index) {
                throw new IndexOutOfBoundsException(index);
            }

            @Override
            public int size() {
                awaitQuietly(never);
                return 0;
            }
        };
        Map<String, Object> map = new AbstractMap<>() {
            @Override
            public Set<Entry<String, Object>> entrySet() {
                awaitQuietly(never);
                return Set.of();
            }
        };
        Supplier<Object> bean = new Supplier<Object>() {
            @Override
            public Object get() {
                return getValue();
            }

            public Object getValue() {
                awaitQuietly(never);
                return "";
            }
        };
        CharSequence text = new CharSequence() {
            @Override
            public int length() {
                awaitQuietly(never);
                return 0;
            }

            @Override
            public char charAt(int index) {
                throw new IndexOutOfBoundsException(index);
            }

            @Override
            public CharSequence subSequence(int start, int end) {
                return this;
            }

            @Override
            public String toString() {
                awaitQuietly(never);
                return "";
            }
        };
        return Stream.of(
                map,
                text,
                Map.of("name", blocking),
                Map.of("name", spinning),
                Map.of("name", iterable),
                Map.of("name", list),
                Map.of("name", map),
                Map.of("name", bean),
                Map.of("configuration", List.of(Map.of("hosts", new Object[] {list}))),
                JsonNodeFactory.instance.objectNode().putPOJO("name", iterable),
                CreateConnectionRequest.builder()
                        .name("n")
                        .type("t")
                        .configuration(Map.of("hosts", list))
                        .build());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("bodiesThatWaitForSomebodyElse")
    void isRefusedWhenItWaitsForSomebodyElse(Object body) {
        assertThat(refused(CALL + "?callTimeout=200ms", body)).isEqualTo(TOO_LONG);
    }

    @Test
    void isSentWholeWhenOneOfItsIteratorsMayBlock() {
        Iterable<String> mayBlock = () -> List.of("c", "d").iterator();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", "n");
        body.put("type", "t");
        body.put("configuration", List.of(List.of("a", "b").iterator(), mayBlock));

        template.send(CALL, exchange -> exchange.getMessage().setBody(body));

        assertThat(request().bodyText())
                .isEqualTo("{\"name\":\"n\",\"type\":\"t\",\"configuration\":[[\"a\",\"b\"],[\"c\",\"d\"]]}");
    }

    static Stream<Object> bodiesInMemory() {
        return Stream.of(
                SMALL.formatted("n"),
                new StringBuilder(SMALL.formatted("n")),
                SMALL.formatted("n").getBytes(StandardCharsets.UTF_8),
                JsonNodeFactory.instance.objectNode().put("name", "n").put("type", "t"),
                new TreeMap<>(Map.of(
                        "name",
                        "n",
                        "type",
                        "t",
                        "configuration",
                        Map.of(
                                "lists",
                                List.of(new ArrayList<>(List.of(1, 2.5, true)), Arrays.asList('c', null)),
                                "sets",
                                new TreeSet<>(Set.of(BigDecimal.ONE)),
                                "times",
                                Collections.unmodifiableList(List.of(Instant.EPOCH, new Date(0))),
                                "others",
                                new Object[] {UUID.randomUUID(), TimeUnit.DAYS, new int[] {1}}))),
                CreateConnectionRequest.builder()
                        .name("n")
                        .type("t")
                        .configuration(Map.of("hosts", List.of(1)))
                        .policies(List.of("p"))
                        .build());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("bodiesInMemory")
    void isWrittenOnTheThreadOfTheRouteWhenItIsInMemory(Object body) {
        template.send(CALL, exchange -> exchange.getMessage().setBody(body));

        assertThat(request().bodyText()).contains("\"n\"");
        assertThat(threads()).noneMatch(name -> name.contains("PolytomicBody"));
    }

    @Test
    void takesNoMoreThreadsThanABoundHoweverManyNeverEnd() {
        CountDownLatch released = new CountDownLatch(1);
        Supplier<InputStream> deaf = () -> new InputStream() {
            @Override
            public int read() {
                awaitDeaf(released);
                return -1;
            }

            @Override
            public void close() {
                awaitDeaf(released);
            }
        };
        for (int i = 0; i < BodyExecutor.MAX_BODIES; i++) {
            assertThat(refused(CALL + "?callTimeout=5ms", deaf.get())).contains(" was not read completely ");
        }

        for (int i = 0; i < 5; i++) {
            assertThat(refused(CALL + "?callTimeout=5ms", deaf.get()))
                    .isEqualTo("createConnection: the message body was not read, because 100 other bodies blocked"
                            + " all threads for callTimeout PT0.005S");
        }

        assertThat(threads().stream().filter(name -> name.contains("PolytomicBody")))
                .hasSizeLessThanOrEqualTo(2 * BodyExecutor.MAX_BODIES);
        released.countDown();
        byte[] json = SMALL.formatted("n").getBytes(StandardCharsets.UTF_8);
        template.send(CALL, exchange -> exchange.getMessage().setBody(new Slow(json)));
        assertThat(request().bodyText()).isEqualTo(SMALL.formatted("n"));
    }

    @Test
    void isSentWhenItEndsInTime() {
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
        assertThat(message).isEqualTo("createConnection: the thread was interrupted while reading the message body");
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

    private static void awaitDeaf(CountDownLatch released) {
        while (released.getCount() > 0) {
            try {
                released.await();
            } catch (InterruptedException e) {
                // continues
            }
        }
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

    /** Returns one byte at a time, and is not one of the known in-memory streams. */
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
