package io.github.camelpolytomic.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.ApiOperations;
import io.github.camelpolytomic.PolytomicOperation;
import io.github.camelpolytomic.internal.json.Json;
import io.github.camelpolytomic.model.events.EventPayload;
import io.github.camelpolytomic.model.events.SyncCompletedEvent;
import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.model.run.SyncGroupEntry;
import io.github.camelpolytomic.model.run.SyncRun;

import static org.assertj.core.api.Assertions.assertThat;

/** Every mapper reads and writes every record alike: of Jackson 2 and 3, whatever its options. */
class AnyMapperRecordTest extends RecordTestSupport {

    private static final String UNKNOWN = """
            {"text":"a","whole":3,"large":12345678901234567890,"decimals":[0.25,2.50,-1e3,1.0],"none":null,"empty":{}}""";

    private static final Set<String> UNKNOWN_NAMES = Set.of("brand_new", "brandNew");

    /** The records of the samples that have a member of these types. */
    private static final Map<Type, Class<?>> KINDS =
            Map.of(SyncRun.class, BulkSyncRun.class, EventPayload.class, SyncCompletedEvent.class);

    private static final Comparator<JsonNode> NUMBERS_BY_VALUE = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;

    private record Sample(JsonNode json, Class<?> type) {
        @Override
        public String toString() {
            return type.getSimpleName();
        }
    }

    static Stream<Sample> samples() {
        return Stream.concat(
                ContractRecordTest.allSamples()
                        .map(row -> new Sample(sample((String) row.get()[0]), (Class<?>) row.get()[1])),
                RunRecordTest.records().map(run -> new Sample(ANY_MAPPER.valueToTree(run), run.getClass())));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadAlike(Sample sample) throws IOException {
        Object expected = read(sample.json(), sample.type());

        assertThat(AnyMapper.values())
                .allSatisfy(mapper -> assertThat(mapper.read(sample.json().toString(), sample.type()))
                        .isEqualTo(expected));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadAlikeWithUnknownMembersAtEveryDepth(Sample sample) throws IOException {
        JsonNode json = withUnknownMembers(sample);
        Object expected = read(json, sample.type());

        assertThat(AnyMapper.values()).allSatisfy(mapper -> {
            Object read = mapper.read(json.toString(), sample.type());
            assertThat(read).isEqualTo(expected);
            assertThat(withAllInside(read)
                            .filter(inside ->
                                    inside.additionalProperties().keySet().containsAll(UNKNOWN_NAMES)))
                    .hasSize((int) recordsIn(json, sample.type()).count());
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isWrittenAlike(Sample sample) throws IOException {
        assertIsWrittenAlike(read(sample.json(), sample.type()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isWrittenAlikeWithUnknownMembersAtEveryDepth(Sample sample) throws IOException {
        assertIsWrittenAlike(read(withUnknownMembers(sample), sample.type()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isTheSameAfterItWasReadByTheComponent(Sample sample) throws IOException {
        JsonNode json = withUnknownMembers(sample);
        Object read = Json.MAPPER.readValue(json.toString(), sample.type());

        assertThat(AnyMapper.values()).allSatisfy(mapper -> {
            assertSame(tree(mapper.write(read)), Json.MAPPER.valueToTree(read));
            assertThat(mapper.read(mapper.write(read), sample.type())).isEqualTo(read(json, sample.type()));
        });
    }

    @ParameterizedTest
    @MethodSource("recordTypes")
    void isReadAndWrittenAlikeWithoutMembers(Class<? extends PolytomicRecord> type) throws IOException {
        PolytomicRecord empty = ANY_MAPPER.readValue("{}", type);
        ObjectNode nulls = ANY_MAPPER.createObjectNode();
        components(type)
                .map(component -> component.getAccessor().getAnnotation(JsonProperty.class))
                .filter(Objects::nonNull)
                .forEach(property -> nulls.putNull(property.value()));

        assertThat(AnyMapper.values()).allSatisfy(mapper -> {
            assertThat(mapper.read("{}", type)).isEqualTo(empty);
            assertThat(mapper.read(nulls.toString(), type)).isEqualTo(empty);
        });
        assertIsWrittenAlike(empty);
    }

    @ParameterizedTest
    @MethodSource("membersOfBodies")
    void knowsTheMembersOfBodies(String line) throws IOException {
        String[] cells = line.split(",");
        Class<?> type = ApiOperations.row(PolytomicOperation.valueOf(cells[1]))
                .body()
                .orElseThrow()
                .type();
        String member = cells[2].split("[.\\[]")[0];

        assertThat(AnyMapper.values()).allSatisfy(mapper -> assertThat(mapper.read("{\"" + member + "\":null}", type))
                .isInstanceOfSatisfying(PolytomicRecord.class, read -> assertThat(read.additionalProperties())
                        .isEmpty()));
    }

    @Test
    void findsTheKindOfARun() throws IOException {
        String run = "{\"sync_id\":\"s\",\"execution_ids\":[\"e\"],\"schemas\":[{\"schema\":\"orders\"}]}";
        BulkSyncRun expected = ANY_MAPPER.readValue(run, BulkSyncRun.class);

        assertThat(AnyMapper.values()).allSatisfy(mapper -> {
            assertThat(mapper.read(run, SyncRun.class)).isEqualTo(expected);
            assertThat(mapper.read("{\"run\":" + run + "}", SyncGroupEntry.class))
                    .isEqualTo(SyncGroupEntry.builder().run(expected).build());
            assertThat(mapper.read("{}", SyncRun.class))
                    .isEqualTo(BulkSyncRun.builder().build());
        });
    }

    @Test
    void seesEveryRecordThereIs() {
        Set<Class<?>> seen = new HashSet<>();
        samples()
                .flatMap(sample -> {
                    try {
                        return withAllInside(read(sample.json(), sample.type()));
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .forEach(inside -> seen.add(inside.getClass()));

        assertThat(recordTypes()).hasSizeGreaterThan(70);
        assertThat(recordTypes())
                .filteredOn(type -> !seen.contains(type))
                .as("records that no sample in src/test/resources/contract has")
                .isEmpty();
    }

    static Stream<String> membersOfBodies() throws IOException {
        try (BufferedReader bodies = new BufferedReader(new InputStreamReader(
                AnyMapperRecordTest.class.getResourceAsStream("/contract/bodies.csv"), StandardCharsets.UTF_8))) {
            return bodies
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank() && !line.endsWith(",exclusive"))
                    .toList()
                    .stream();
        }
    }

    private static void assertIsWrittenAlike(Object value) throws IOException {
        JsonNode expected = tree(ANY_MAPPER.writeValueAsString(value));

        assertThat(AnyMapper.values()).allSatisfy(mapper -> assertSame(tree(mapper.write(value)), expected));
    }

    private static void assertSame(JsonNode one, JsonNode other) {
        assertThat(one.equals(NUMBERS_BY_VALUE, other))
                .as("%s and %s", one, other)
                .isTrue();
    }

    private static JsonNode tree(String json) throws IOException {
        return Json.MAPPER.readTree(json);
    }

    private static JsonNode withUnknownMembers(Sample sample) throws IOException {
        JsonNode copy = sample.json().deepCopy();
        for (ObjectNode object : recordsIn(copy, sample.type()).toList()) {
            object.set("brand_new", ANY_MAPPER.readTree(UNKNOWN));
            object.put("brandNew", true);
        }
        return copy;
    }

    /** Returns the objects that are read as records, not as maps. */
    private static Stream<ObjectNode> recordsIn(JsonNode json, Type type) {
        if (type instanceof ParameterizedType several) {
            Type[] arguments = several.getActualTypeArguments();
            return json.valueStream().flatMap(each -> recordsIn(each, arguments[arguments.length - 1]));
        }
        Class<?> one = KINDS.getOrDefault(type, (Class<?>) type);
        return one.isRecord() && json instanceof ObjectNode object
                ? Stream.concat(
                        Stream.of(object),
                        components(one)
                                .filter(component -> component.getAccessor().isAnnotationPresent(JsonProperty.class))
                                .flatMap(component -> recordsIn(
                                        json.path(component
                                                .getAccessor()
                                                .getAnnotation(JsonProperty.class)
                                                .value()),
                                        component.getGenericType())))
                : Stream.empty();
    }
}
