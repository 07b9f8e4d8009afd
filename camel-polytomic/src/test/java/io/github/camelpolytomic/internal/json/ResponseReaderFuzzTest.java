package io.github.camelpolytomic.internal.json;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;

import io.github.camelpolytomic.ApiOperations;
import io.github.camelpolytomic.PolytomicComponent;
import io.github.camelpolytomic.PolytomicOperation;
import io.github.camelpolytomic.chaos.WatchedPool;
import io.github.camelpolytomic.chaos.WireMessage;
import io.github.camelpolytomic.chaos.WireServer;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.fuzz.Figures;
import io.github.camelpolytomic.fuzz.HostileAnswer;
import io.github.camelpolytomic.fuzz.Oracle;
import io.github.camelpolytomic.fuzz.Samples;
import io.github.camelpolytomic.internal.operation.RequestRow;
import io.github.camelpolytomic.internal.operation.Result;
import io.github.camelpolytomic.internal.producer.DrainedCall;
import io.github.camelpolytomic.model.identity.Identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * For any response, a call returns its content or throws a {@link PolytomicException}, its connection is released, and
 * the next call receives its own response.
 */
class ResponseReaderFuzzTest {

    private static final String NEXT = "key-of-the-next-call";
    private static final List<RequestRow> CALLS = RequestRow.oneOfEach().stream()
            .map(row -> row.filled(text -> text.replaceAll("\\{(\\w+)}", "some-$1")))
            .toList();
    private static final List<String> FORMATS =
            List.of("", "&outputFormat=json", "&outputFormat=map", "page", "stream");
    private static final Figures FIGURES = new Figures(ResponseReaderFuzzTest.class);

    private static volatile HostileAnswer hostile;
    private static volatile byte[] content;
    private static final AtomicLong NUMBER = new AtomicLong();
    private static WireServer service;
    private static WatchedPool pool;
    private static CamelContext context;

    @BeforeContainer
    static void start() throws Exception {
        service = new WireServer(ResponseReaderFuzzTest::answer);
        pool = new WatchedPool();
        context = new DefaultCamelContext();
        PolytomicComponent component = new PolytomicComponent();
        component.getConfiguration().setBaseUrl(service.url());
        component.getConfiguration().setApiKey("key");
        component.getConfiguration().setMaxRetries(0);
        component.getConfiguration().setMaxConnections(2);
        component.getConfiguration().setResponseTimeout(Duration.ofSeconds(10));
        component.getConfiguration().setHttpComponent(pool);
        context.addComponent("polytomic", component);
        context.start();
    }

    @AfterContainer
    static void stop() throws Exception {
        context.close();
        service.close();
        FIGURES.write();
    }

    @Provide
    Arbitrary<Integer> call() {
        return Arbitraries.integers().between(0, CALLS.size() - 1);
    }

    @Provide
    Arbitrary<String> format() {
        return Arbitraries.of(FORMATS);
    }

    @Provide
    Arbitrary<HostileAnswer> answer() {
        return HostileAnswer.any();
    }

    @Property
    void aResponseIsRightOrAnExceptionOfThisProject(
            @ForAll("call") int call, @ForAll("format") String format, @ForAll("answer") HostileAnswer answer)
            throws Exception {
        pool.closeIdle();
        RequestRow row = CALLS.get(call);
        Result result = ApiOperations.row(row.operation()).result();
        hostile = answer;
        content = answer.content(Samples.answer(result));

        Optional<Object> got = got(row.uri(options(row, format)), row);

        got.filter(body -> answer.arrives()).ifPresent(body -> assertThat(Oracle.difference(result, content, body))
                .as("%s %s: %s", row, format, new String(content, StandardCharsets.UTF_8))
                .isEmpty());
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(() -> pool.leased() == 0);
        if (!answer.staysOpen()) {
            // a connection that the service has closed is not available to the next call
            pool.closeIdle();
        }
        theNextCallGetsItsOwnResponse(row);
    }

    private static String options(RequestRow row, String format) {
        if (format.startsWith("&")) {
            return format;
        }
        if (row.operation() == PolytomicOperation.bulkSource && format.equals("stream")) {
            return "&streaming=true";
        }
        return ApiOperations.row(row.operation()).result().isList()
                        && !row.call().contains("paging=")
                        && !format.isEmpty()
                ? "&paging=" + format
                : "";
    }

    // empty if the call failed as expected
    private static Optional<Object> got(String uri, RequestRow row) throws Exception {
        DrainedCall call = DrainedCall.make(context, uri, exchange -> {
            row.givenHeaders().forEach(exchange.getMessage()::setHeader);
            exchange.getMessage().setBody(row.json().isEmpty() ? null : row.json());
        });
        FIGURES.count("inputs");
        if (call.failure() == null) {
            FIGURES.count("right");
            return Optional.ofNullable(call.body());
        }
        FIGURES.count(call.failure().getClass().getSimpleName());
        Oracle.requireOfThisProject(call.failure());
        return Optional.empty();
    }

    private static void theNextCallGetsItsOwnResponse(RequestRow row) {
        // a connection that the service has closed in the meantime is not a fault
        Exchange next = context.createFluentProducerTemplate()
                .to("polytomic:getIdentity?apiVersion=2025-09-18&maxRetries=3&apiKey=" + NEXT)
                .request(Exchange.class);

        assertThat((Throwable) next.getException()).as("after %s", row).isNull();
        assertThat(next.getMessage().getBody(Identity.class).id())
                .as("after %s", row)
                .isEqualTo("number " + NUMBER);
    }

    private static boolean answer(WireMessage request, Socket connection) throws IOException {
        boolean next = request.header("Authorization").equals("Bearer " + NEXT);
        connection.getOutputStream().write(next ? identity() : hostile.framed(content));
        return next || hostile.staysOpen();
    }

    private static byte[] identity() {
        String body = "{\"data\":{\"id\":\"number %d\"}}".formatted(NUMBER.incrementAndGet());
        return new WireMessage("HTTP/1.1 200 OK\r\nX-Polytomic-Version: 2025-09-18", new byte[0])
                .withBody(body.getBytes(StandardCharsets.UTF_8))
                .bytes();
    }
}
