package io.github.camelpolytomic.internal.binding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** A parameter that is a map of lists, as an option and as a header. */
class ParameterValueMapTest extends PolytomicTestSupport {

    private static final String GET = "polytomic:getEnrichmentSource?apiVersion=2025-09-18&connectionId=c";
    private static final UUID ID = UUID.fromString("248df4b7-aa70-47b8-a036-33ac447e668d");

    static Stream<Arguments> headers() {
        Map<String, Object> ordered = new LinkedHashMap<>();
        ordered.put("b", List.of("2", 3));
        ordered.put("a", ID);
        return Stream.of(
                arguments("table:public.orders", "params%5Btable%5D=public.orders"),
                arguments("a:1, b:2 ,a: 3", "params%5Ba%5D=1&params%5Ba%5D=3&params%5Bb%5D=2"),
                arguments("time:10:30", "params%5Btime%5D=10%3A30"),
                arguments(List.of("a:1,2", "b:3"), "params%5Ba%5D=1%2C2&params%5Bb%5D=3"),
                arguments(Map.of("a", "x,y:z"), "params%5Ba%5D=x%2Cy%3Az"),
                arguments(Map.of("a b", new String[] {"1", "2"}), "params%5Ba%20b%5D=1&params%5Ba%20b%5D=2"),
                arguments(ordered, "params%5Bb%5D=2&params%5Bb%5D=3&params%5Ba%5D=" + ID),
                arguments(
                        JsonNodeFactory.instance.objectNode().put("n", 5).put("t", true),
                        "params%5Bn%5D=5&params%5Bt%5D=true"),
                arguments(Map.of(), ""));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void isSentWithItsNamesInBrackets(Object header, String query) {
        simulator.misbehave(Fault.body(200, "application/json", "{\"data\":{}}"));

        Exchange exchange = call(GET, Map.of("CamelPolytomicParams", header));

        assertThat((Throwable) exchange.getException()).isNull();
        assertThat(request().rawQuery()).isEqualTo(query);
    }

    @Test
    void isTextAsAnOption() {
        call(GET + "&params=a:1,b:2");

        assertThat(request().rawQuery()).isEqualTo("params%5Ba%5D=1&params%5Bb%5D=2");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments("", "is empty or contains an empty value: separate values by commas, or leave it out"),
                arguments(
                        "a:1,,b:2", "is empty or contains an empty value: separate values by commas, or leave it out"),
                arguments("orders", "must consist of terms name:value, separated by commas"),
                arguments(":1", "contains an empty name or value"),
                arguments("a:", "contains an empty name or value"),
                arguments(Map.of("a", ""), "contains an empty name or value"),
                arguments(Map.of("a", List.of()), "contains an empty name or value"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isRefusedWithoutNamesOrValues(Object header, String reason) {
        Exchange exchange = call(GET, Map.of("CamelPolytomicParams", header));

        assertThat(failure(exchange, PolytomicValidationException.class))
                .hasMessage("The header CamelPolytomicParams " + reason);
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void isRefusedWithAValueThatIsNone() {
        Exchange exchange = call(GET, Map.of("CamelPolytomicParams", Map.of("a", Map.of("b", "c"))));

        assertThat(failure(exchange, PolytomicValidationException.class))
                .hasMessageStartingWith("The value a of the header CamelPolytomicParams has the unsupported type ");
    }

    @ParameterizedTest
    @CsvSource({"table, The option params must consist of terms name:value%2C separated by commas"})
    void isRefusedAtStartAsAnOption(String option, String reason) {
        assertThat(refusal(GET + "&params=" + option)).isEqualTo(reason.replace("%2C", ","));
    }
}
