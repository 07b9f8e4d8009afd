package io.github.camelpolytomic.internal.json;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.internal.producer.StreamTestSupport;
import io.github.camelpolytomic.model.bulksync.BulkSource;
import io.github.camelpolytomic.model.schemas.BulkSourceSchema;
import io.github.camelpolytomic.model.schemas.SchemaField;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/** Strings that a response repeats are stored once, and never mixed up. */
class StringPoolTest extends StreamTestSupport {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String CALL = "polytomic:bulkSource?connectionId=c";

    @Test
    void isOneStringWithinAResponse() {
        answerWith(fields(Stream.generate(() -> "timestamp with time zone").limit(200)));

        List<SchemaField> fields = fieldsOf(answer(CALL, BulkSource.class));

        assertThat(fields).hasSize(200);
        assertThat(fields.get(199).type()).isSameAs(fields.get(100).type());
        assertThat(fields.get(199).remoteType()).isSameAs(fields.get(100).type());
    }

    @Test
    void isOneStringAmongTheElementsOfAStream() throws Exception {
        answerWith(IntStream.range(0, 50)
                .mapToObj(schema -> schema("s" + schema, "bigint", "bigint", "bigint"))
                .toList());

        List<Object> schemas = elements(CALL + "&streaming=true");

        assertThat(schemas).hasSize(50);
        assertThat(lastType(schemas.get(49))).isEqualTo("bigint").isSameAs(lastType(schemas.get(40)));
    }

    @Test
    void isNotKeptForTheNextResponse() {
        List<Map<String, Object>> schemas =
                fields(Stream.generate(() -> "bigint").limit(200));
        answerWith(schemas);
        String first = fieldsOf(answer(CALL, BulkSource.class)).get(199).type();
        answerWith(schemas);
        String second = fieldsOf(answer(CALL, BulkSource.class)).get(199).type();

        assertThat(second).isEqualTo(first).isNotSameAs(first);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 90, 3_000, 60_000})
    void readsAsItself(int different) {
        // the first two have the same hash, and so the same slot
        List<String> odd = List.of(
                "Aa", "BB", "", " ", "\"\\/\n", "\u0000", "Größe", "名前", "🧪 test", "a".repeat(64), "b".repeat(65));
        Random random = new Random(different);
        List<String> texts = IntStream.range(0, 2 * different)
                .mapToObj(number -> number < different ? number : random.nextInt(different))
                .map(number -> number < odd.size() ? odd.get(number) : "name_" + number)
                .toList();
        answerWith(fields(texts.stream()));

        assertThat(fieldsOf(answer(CALL, BulkSource.class)))
                .extracting(SchemaField::type)
                .isEqualTo(texts);
    }

    @Test
    void isSharedUpToALengthThatNamesHave() {
        String longest = "b".repeat(64);
        String tooLong = "b".repeat(65);
        answerWith(fields(
                Stream.generate(() -> List.of(longest, tooLong)).limit(100).flatMap(List::stream)));

        List<SchemaField> fields = fieldsOf(answer(CALL, BulkSource.class));

        assertThat(fields.get(198).type())
                .isEqualTo(longest)
                .isSameAs(fields.get(196).type());
        assertThat(fields.get(199).type())
                .isEqualTo(tooLong)
                .isNotSameAs(fields.get(197).type());
    }

    @Test
    void readsAsItselfInMaps() {
        answerWith(alternating());

        assertThat(answer(CALL + "&outputFormat=map", Map.class)).isEqualTo(Map.of("schemas", alternating()));
    }

    @Test
    void readsAsItselfInJson() throws JsonProcessingException {
        answerWith(alternating());

        assertThat(MAPPER.readValue(answer(CALL + "&outputFormat=json", String.class), Map.class))
                .isEqualTo(Map.of("schemas", alternating()));
    }

    private static List<Map<String, Object>> alternating() {
        return fields(Stream.generate(() -> List.of("Aa", "BB")).limit(100).flatMap(List::stream));
    }

    private void answerWith(List<Map<String, Object>> schemas) {
        try {
            simulator.misbehave(body(MAPPER.writeValueAsString(Map.of("data", Map.of("schemas", schemas)))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Fault body(String json) {
        return Fault.body(200, "application/json", json).on("/source/");
    }

    private static List<Map<String, Object>> fields(Stream<String> types) {
        return List.of(schema("s", types.toArray(String[]::new)));
    }

    private static Map<String, Object> schema(String id, String... types) {
        List<Map<String, String>> fields = Stream.of(types)
                .map(type -> Map.of("id", "f", "type", type, "remote_type", type))
                .collect(Collectors.toList());
        return Map.of("id", id, "fields", fields);
    }

    private static List<SchemaField> fieldsOf(BulkSource source) {
        return source.schemas().get(0).fields();
    }

    private static String lastType(Object schema) {
        List<SchemaField> fields = ((BulkSourceSchema) schema).fields();
        return fields.get(fields.size() - 1).type();
    }
}
