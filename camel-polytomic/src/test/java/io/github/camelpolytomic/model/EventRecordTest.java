package io.github.camelpolytomic.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.internal.json.Json;
import io.github.camelpolytomic.model.events.BulkSyncCompletedEvent;
import io.github.camelpolytomic.model.events.BulkSyncFailedEvent;
import io.github.camelpolytomic.model.events.BulkSyncRunningEvent;
import io.github.camelpolytomic.model.events.Event;
import io.github.camelpolytomic.model.events.EventPayload;
import io.github.camelpolytomic.model.events.EventType;
import io.github.camelpolytomic.model.events.SyncCompletedEvent;
import io.github.camelpolytomic.model.events.UnknownEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The type beside a payload determines its record, with any mapper; nothing is lost. */
class EventRecordTest extends RecordTestSupport {

    private static final List<String> KNOWN = List.of(
            EventType.BULK_SYNC_CANCELED,
            EventType.BULK_SYNC_COMPLETED,
            EventType.BULK_SYNC_COMPLETED_WITH_ERROR,
            EventType.BULK_SYNC_FAILED,
            EventType.BULK_SYNC_RUNNING,
            EventType.SYNC_CANCELED,
            EventType.SYNC_COMPLETED,
            EventType.SYNC_COMPLETED_WITH_ERRORS,
            EventType.SYNC_FAILED,
            EventType.SYNC_RUNNING);

    private static final Comparator<JsonNode> NUMBERS_BY_VALUE = (one, other) -> one.isNumber() && other.isNumber()
            ? Double.compare(one.doubleValue(), other.doubleValue())
            : one.equals(other) ? 0 : 1;

    static Stream<Arguments> typesAndMappers() {
        return KNOWN.stream().flatMap(type -> Stream.of(AnyMapper.values()).map(mapper -> arguments(type, mapper)));
    }

    @ParameterizedTest
    @MethodSource("typesAndMappers")
    void aKnownTypeHasARecordOfItsOwn(String type, AnyMapper mapper) throws IOException {
        JsonNode json = event(type);

        Event event = mapper.read(json.toString(), Event.class);

        assertThat(event.type()).isEqualTo(type);
        assertThat(event.payload().getClass().getSimpleName().replace("Event", ""))
                .isEqualToIgnoringCase(type.replaceAll("[._]", ""));
        assertThat(withAllInside(event))
                .allSatisfy(inside -> assertThat(inside.additionalProperties()).isEmpty());
        assertThat(event.payload()).hasNoNullFieldsOrProperties();
        assertThat(event.payload().executionId())
                .isEqualTo(json.at("/event/execution_id").asText());
        assertThat(event.payload().organizationId())
                .isEqualTo(json.at("/event/organization_id").asText());
        assertThat(event.payload().syncId()).isEqualTo(json.at("/event/sync_id").asText());
        assertThat(event.payload().syncName())
                .isEqualTo(json.at("/event/sync_name").asText());
        assertThat(event.payload())
                .isEqualTo(ANY_MAPPER.treeToValue(
                        json.get("event"), event.payload().getClass()));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                arguments("unknown-type", UnknownEvent.class),
                arguments("unknown-type-of-a-known-shape", UnknownEvent.class),
                arguments("unknown-type-that-begins-like-a-known-one", UnknownEvent.class),
                arguments("known-type-with-unknown-members", BulkSyncCompletedEvent.class),
                arguments("name-as-in-the-guide", BulkSyncRunningEvent.class),
                arguments("no-type", UnknownEvent.class));
    }

    @ParameterizedTest
    @MethodSource("others")
    void theTypeDecidesAndNotTheMembers(String file, Class<?> kind) {
        assertThat(AnyMapper.values()).allSatisfy(mapper -> assertThat(
                        mapper.read(event(file).toString(), Event.class).payload())
                .isExactlyInstanceOf(kind));
    }

    @ParameterizedTest
    @CsvSource({"type-after-the-payload, SyncFailedEvent", "type-before-the-payload, SyncCanceledEvent"})
    void theOrderOfMembersDoesNotMatter(String file, String kind) {
        assertThat(AnyMapper.values())
                .allSatisfy(mapper -> assertThat(mapper.read(event(file).toString(), Event.class)
                                .payload()
                                .getClass()
                                .getSimpleName())
                        .isEqualTo(kind));
    }

    static Stream<String> complete() {
        return Stream.concat(
                KNOWN.stream(),
                Stream.of(
                        "unknown-type",
                        "unknown-type-of-a-known-shape",
                        "unknown-type-that-begins-like-a-known-one",
                        "unknown-type-with-a-text",
                        "known-type-with-unknown-members",
                        "name-as-in-the-guide",
                        "no-type",
                        "no-payload",
                        "type-after-the-payload",
                        "type-before-the-payload"));
    }

    @ParameterizedTest
    @MethodSource("complete")
    void isWrittenAsItWasRead(String file) throws IOException {
        JsonNode json = event(file);

        assertThat(AnyMapper.values()).allSatisfy(mapper -> {
            JsonNode written = ANY_MAPPER.readTree(mapper.write(mapper.read(json.toString(), Event.class)));
            assertThat(json.equals(NUMBERS_BY_VALUE, written)).as("%s", written).isTrue();
        });
        assertThat(Json.MAPPER.writeValueAsString(Json.MAPPER.readValue(text(file), Event.class)))
                .satisfies(written ->
                        assertThat(Json.MAPPER.readTree(written)).isEqualTo(Json.MAPPER.readTree(text(file))));
    }

    @Test
    void aNullListIsAbsent() {
        assertThat(AnyMapper.values()).allSatisfy(mapper -> {
            Event event = mapper.read(event("null-lists").toString(), Event.class);
            assertThat(event.payload()).isInstanceOfSatisfying(SyncCompletedEvent.class, completed -> {
                assertThat(completed.totalRecords()).isNull();
                assertThat(completed.recordCount()).isZero();
                assertThat(completed.additionalProperties()).isEmpty();
            });
        });
    }

    @Test
    void aPayloadThatIsNoObjectIsKept() {
        assertThat(AnyMapper.values()).allSatisfy(mapper -> {
            Event event = mapper.read(event("unknown-type-with-a-text").toString(), Event.class);
            assertThat(event.payload()).isNull();
            assertThat(event.additionalProperties()).containsExactly(Map.entry("event", "maintenance at noon"));
        });
    }

    @Test
    void aMemberOfAnotherKindThanInTheApiIsKept() throws IOException {
        ObjectNode json = event(EventType.SYNC_COMPLETED).deepCopy();
        ObjectNode payload = (ObjectNode) json.get("event");
        payload.put("sync_name", 7).put("record_count", 1.5).put("updated_count", "many");
        payload.putArray("warnings").addObject().put("text", "short");
        payload.put("schedule", "daily");

        assertThat(AnyMapper.values()).allSatisfy(mapper -> {
            Event event = mapper.read(json.toString(), Event.class);
            assertThat(event.payload()).isInstanceOfSatisfying(SyncCompletedEvent.class, completed -> {
                assertThat(completed.additionalProperties())
                        .containsOnlyKeys("sync_name", "record_count", "updated_count", "warnings", "schedule");
                assertThat(completed.syncName()).isNull();
                assertThat(completed.insertedCount()).isEqualTo(3002);
            });
            assertThat(ANY_MAPPER.readTree(mapper.write(event))).isEqualTo(json);
        });
    }

    @Test
    void isBuiltWithItsPayload() throws IOException {
        EventPayload payload =
                BulkSyncFailedEvent.builder().syncName("Nightly").error("x").build();
        Event event = Event.builder()
                .type(EventType.BULK_SYNC_FAILED)
                .payload(payload)
                .build();

        assertThat(AnyMapper.values()).allSatisfy(mapper -> {
            assertThat(ANY_MAPPER.readTree(mapper.write(event))).isEqualTo(ANY_MAPPER.readTree("""
                    {"type": "bulk_sync.failed", "event": {"sync_name": "Nightly", "error": "x"}}
                    """));
            assertThat(mapper.read(mapper.write(event), Event.class)).isEqualTo(event);
        });
    }

    @Test
    void showsNoLinksAndNothingUnknown() throws IOException {
        Event completed = read(event(EventType.SYNC_COMPLETED), Event.class);
        Event unknown = read(event("unknown-type"), Event.class);

        assertThat(completed.toString()).contains("Night shift").doesNotContain("sig=", "app.example.org");
        assertThat(unknown.toString()).contains("model.archived").doesNotContain("a-1");
    }

    @Test
    void anUnknownPayloadTellsWhatAllHave() throws IOException {
        EventPayload payload =
                read(event("unknown-type-of-a-known-shape"), Event.class).payload();

        assertThat(payload.syncName()).isEqualTo("Night shift");
        assertThat(payload.syncId()).startsWith("3e7b1c40");
        assertThat(payload.executionId()).startsWith("3e7b1c40");
        assertThat(payload.organizationId()).startsWith("3e7b1c40");
        assertThat(UnknownEvent.builder().build().syncName()).isNull();
    }

    private static JsonNode event(String file) {
        try {
            return ANY_MAPPER.readTree(text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] text(String file) throws IOException {
        try (InputStream json = EventRecordTest.class.getResourceAsStream("/contract/events/" + file + ".json")) {
            return json.readAllBytes();
        }
    }
}
