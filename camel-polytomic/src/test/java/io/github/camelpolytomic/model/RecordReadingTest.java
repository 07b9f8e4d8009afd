package io.github.camelpolytomic.model;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.internal.json.Json;

import static org.assertj.core.api.Assertions.assertThat;

/** The component's reader of records gives what Jackson's own gives: the same values, and the same failures. */
class RecordReadingTest extends RecordTestSupport {

    private static final ObjectMapper STANDARD = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final String[] VALUES = {
        "null",
        "true",
        "1",
        "-1.50",
        "\"\"",
        "\"x\"",
        "\"2025-01-31T10:00:00Z\"",
        "[]",
        "[null]",
        "[[]]",
        "[{\"id\":\"x\",\"new\":1}]",
        "{}",
        "{\"id\":\"x\",\"new\":{\"a\":[1]}}",
    };

    @ParameterizedTest
    @MethodSource("sampleNames")
    void ofASample(String name) throws IOException {
        assertSame(sample(name).toString(), recordOf(name));
    }

    @ParameterizedTest
    @MethodSource("recordTypes")
    void ofAnyValueOfAMember(Class<? extends PolytomicRecord> type) {
        components(type)
                .map(component -> component.getAccessor().getAnnotation(JsonProperty.class))
                .filter(member -> member != null)
                .flatMap(member -> Stream.of(VALUES)
                        .map(value -> "{\"unknown\":%s,\"%s\":%s,\"later\":2}".formatted(value, member.value(), value)))
                .forEach(json -> assertSame(json, type));
    }

    @ParameterizedTest
    @MethodSource("recordTypes")
    void ofEmptyAndOtherJson(Class<? extends PolytomicRecord> type) {
        Stream.of(VALUES).forEach(json -> assertSame(json, type));
        Stream.of("{\"a\":", "{\"a\"}", "{a:1}", "", "{\"a\":1,}").forEach(json -> assertSame(json, type));
    }

    @ParameterizedTest
    @MethodSource("recordTypes")
    void ofARepeatedMemberIsTheLast(Class<? extends PolytomicRecord> type) throws IOException {
        Object last = Json.MAPPER.readValue("{\"id\":\"2\",\"later\":2}", type);

        assertThat(Json.MAPPER.readValue("{\"id\":\"1\",\"later\":1,\"id\":\"2\",\"later\":2}", type))
                .usingRecursiveComparison()
                .isEqualTo(last);
    }

    @ParameterizedTest
    @MethodSource("recordTypes")
    void keepsUnknownMembersInTheirOrder(Class<? extends PolytomicRecord> type) throws IOException {
        String json = "{\"zulu\":1,\"alpha\":2,\"mike\":3,\"bravo\":4,\"yankee\":5}";

        Object read = Json.MAPPER.readValue(json, type);

        assertThat(Json.MAPPER.convertValue(read, Map.class)).isEqualTo(STANDARD.convertValue(read, Map.class));
        if (components(type).anyMatch(component -> component.getName().equals("additionalProperties"))) {
            assertThat(Json.MAPPER.writeValueAsString(read)).endsWith(json.substring(1));
        }
    }

    private static void assertSame(String json, Class<?> type) {
        assertThat(outcome(Json.MAPPER, json, type))
                .as("%s of %s", type.getSimpleName(), json)
                .isEqualTo(outcome(STANDARD, json, type));
    }

    private static Object outcome(ObjectMapper mapper, String json, Class<?> type) {
        try {
            // not the record itself: one that hides its values may not show a difference
            return STANDARD.valueToTree(mapper.readValue(json, type));
        } catch (IOException e) {
            // the position names the source, which only the component's mapper hides
            return e.getClass() + ": " + e.getMessage().replaceAll("(?s)\\(through.*|at \\[Source: .*?; line", "line");
        }
    }
}
