package io.github.camelpolytomic.internal.binding;

import java.util.Map;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.LogRecorder;
import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Quotations from a message are one line of limited length. */
class ParameterValueQuoteTest extends PolytomicTestSupport {

    private static final String LINES = "a\r\nERROR forged\u2028line\u0085\u001b[2J";
    private static final String LONG = "x".repeat(1_000_000);
    private static final String DESTINATION = "direct:in";

    static Stream<Arguments> targets() {
        return Stream.of(
                        arguments("polytomic:getBulkSync", "SyncId"),
                        arguments("polytomic:getSchema?connectionId=c&apiVersion=2025-09-18", "SchemaId"),
                        arguments("polytomic:listBulkSyncs", "Active"),
                        arguments("polytomic:listBulkSyncExecutions?syncId=s&paging=page", "Limit"),
                        arguments("polytomic:startBulkSync?syncId=s", "IdempotencyKey"),
                        arguments("polytomic:runBulkSync", "Name"),
                        arguments("polytomic:runBulkSync", "SyncId"),
                        arguments("polytomic:runBulkSyncs", "Select"),
                        arguments("polytomic:bulkSyncFreshness?maxAge=6h", "SyncId"),
                        arguments(
                                "polytomic:awaitBulkSyncExecution?syncId=s&apiVersion=2025-09-18&timeout=1s",
                                "ExecutionId"))
                .flatMap(target -> Stream.of(LINES, "name:" + LINES, LONG)
                        .map(value -> arguments(target.get()[0], "CamelPolytomic" + target.get()[1], value)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("targets")
    void inAnException(String uri, String header, String value) {
        try (LogRecorder recorder = new LogRecorder()) {
            recorder.listen(Map.of("io.github.camelpolytomic", Level.TRACE));

            Exception error = call(uri, Map.of(header, value)).getException();

            assertThat(error).isNotNull();
            requireReadable(error.getMessage());
            recorder.lines().forEach(ParameterValueQuoteTest::requireReadable);
        }
    }

    @Test
    void inTheRefusalOfASelection() {
        String select = "name:*" + ",name:zzz".repeat(5_000);

        assertThat(call("polytomic:runBulkSyncs", Map.of("CamelPolytomicSelect", select))
                        .getException())
                .hasMessageContaining(
                        "there is no name:zzz and no name:zzz and no name:zzz and no name:zzz and no name:zzz,"
                                + " and 4995 more, among these syncs: ");
    }

    @Test
    void inTheRefusalOfAnIdempotencyKey() {
        Map<String, Object> key = Map.of("CamelPolytomicIdempotencyKey", "k".repeat(255));
        call("polytomic:startBulkSync?syncId=s", key);

        assertThat(call("polytomic:startBulkSync?syncId=t", key).getException())
                .hasMessageContaining(
                        "The idempotency key " + "k".repeat(97) + "... was already used for another request");
    }

    @Test
    void inTheLog() {
        try (LogRecorder recorder = new LogRecorder()) {
            recorder.listen(Map.of("io.github.camelpolytomic", Level.TRACE));

            simulator.misbehave(Fault.body(200, "application/json", "{\"data\":{}}"));
            call("polytomic:getBulkSync", Map.of("CamelPolytomicSyncId", LINES));

            assertThat(recorder.lines())
                    .anyMatch(line ->
                            line.endsWith("getBulkSync of syncId=a??ERROR forged?line??[2J returned 200 on attempt 1"));
        }
    }

    @Test
    void inTheRefusalOfADynamicUri() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(DESTINATION).toD("polytomic:${header.operation}?syncId=${header.id}");
            }
        });

        for (String value : new String[] {LINES, LONG}) {
            requireReadable(refusal(Map.of("operation", value, "id", "s")).getMessage());
            requireReadable(refusal(Map.of("operation", "getBulkSync", "id", "s&" + value + "=x"))
                    .getMessage());
        }
    }

    private Exception refusal(Map<String, Object> headers) {
        Exchange exchange = template.send(DESTINATION, in -> in.getMessage().setHeaders(headers));
        assertThat(simulator.requests()).isEmpty();
        return exchange.getException();
    }

    private static void requireReadable(String text) {
        assertThat(text).hasSizeLessThan(1_200).doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}]");
    }
}
