package io.github.camelpolytomic.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.model.bulksync.BulkDestination;
import io.github.camelpolytomic.model.bulksync.BulkSource;
import io.github.camelpolytomic.model.bulksync.BulkSync;
import io.github.camelpolytomic.model.bulksync.BulkSyncDefaultSchedule;
import io.github.camelpolytomic.model.bulksync.BulkSyncMode;
import io.github.camelpolytomic.model.bulksync.ScheduleFrequency;
import io.github.camelpolytomic.model.bulksync.SupportedBulkMode;
import io.github.camelpolytomic.model.connections.CreateConnectionRequest;
import io.github.camelpolytomic.model.schemas.BulkSourceSchema;
import io.github.camelpolytomic.model.schemas.FieldType;
import io.github.camelpolytomic.model.schemas.PickValue;
import io.github.camelpolytomic.model.schemas.SchemaAssociation;
import io.github.camelpolytomic.model.schemas.SchemaField;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The records, with a mapper that is independent of this component. */
class RecordTest {

    private static final ObjectMapper ANY_MAPPER = new ObjectMapper();

    static Stream<Arguments> samples() {
        return Stream.of(
                arguments("/contract/bulk-source.json", BulkSource.class),
                arguments("/contract/bulk-destination.json", BulkDestination.class));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesBackWhatItHasRead(String sample, Class<? extends PolytomicRecord> type) throws IOException {
        JsonNode json = sample(sample);

        JsonNode written = ANY_MAPPER.valueToTree(ANY_MAPPER.treeToValue(json, type));

        assertThat(written).isEqualTo(withoutNulls(json, type));
    }

    @Test
    void keepsUnknownMembersAndWritesThemBack() throws IOException {
        String json = """
                {"id":"a","name":"b","fields":[{"id":"f","brand_new":{"x":[1,null,"y"]},"values":[]}],"color":"red"}""";

        BulkSourceSchema schema = ANY_MAPPER.readValue(json, BulkSourceSchema.class);

        assertThat(schema.additionalProperties()).containsExactly(Map.entry("color", "red"));
        assertThat(schema.fields().get(0).additionalProperties()).containsOnlyKeys("brand_new");
        assertThat(ANY_MAPPER.readTree(ANY_MAPPER.writeValueAsString(schema))).isEqualTo(ANY_MAPPER.readTree(json));
    }

    @Test
    void copiesCustomListsAndMapsOnCreation() {
        List<String> names = new ArrayList<>(List.of("a"));
        List<String> view = new AbstractList<>() {
            @Override
            public String get(int index) {
                return names.get(index);
            }

            @Override
            public int size() {
                return names.size();
            }
        };
        CreateConnectionRequest request = CreateConnectionRequest.builder()
                .policies(view)
                .configuration(new TreeMap<>(Map.of("b", "c")) {})
                .build();

        names.set(0, "d");

        assertThat(request.policies()).containsExactly("a");
        assertThat(request.configuration()).containsExactly(Map.entry("b", "c"));
    }

    @Test
    void distinguishesAnEmptyListFromAnAbsentOne() throws IOException {
        SchemaField empty = ANY_MAPPER.readValue("{\"values\":[]}", SchemaField.class);
        SchemaField absent = ANY_MAPPER.readValue("{}", SchemaField.class);

        assertThat(empty.values()).isEmpty();
        assertThat(absent.values()).isNull();
        assertThat(ANY_MAPPER.writeValueAsString(empty)).isEqualTo("{\"values\":[]}");
        assertThat(ANY_MAPPER.writeValueAsString(absent)).isEqualTo("{}");
    }

    @Test
    void acceptsAnUnknownValue() throws IOException {
        assertThat(ANY_MAPPER.readValue("{\"type\":\"geo\"}", SchemaField.class).type())
                .isEqualTo("geo")
                .isNotEqualTo(FieldType.OBJECT);
    }

    @Test
    void readsTheCapitalizedModesOfOldServers() throws IOException {
        SupportedBulkMode mode = ANY_MAPPER.readValue("""
                {"ID":"replicate","Label":"Mirror","Description":"Keep a mirror","RequiresIdentity":true,
                 "SupportsFieldSyncMode":false,"SupportsTargetFilters":true}""", SupportedBulkMode.class);

        assertThat(mode)
                .isEqualTo(SupportedBulkMode.builder()
                        .id(BulkSyncMode.REPLICATE)
                        .label("Mirror")
                        .description("Keep a mirror")
                        .requiresIdentity(true)
                        .supportsFieldSyncMode(false)
                        .supportsTargetFilters(true)
                        .build());
    }

    @Test
    void isCreatedAndChangedByItsBuilder() {
        SchemaField field = SchemaField.builder()
                .id("owner")
                .type(FieldType.STRING)
                .association(SchemaAssociation.builder()
                        .referenceTo(List.of("User"))
                        .referencedField("Id")
                        .build())
                .values(List.of(PickValue.builder().label("a").value("1").build()))
                .build();

        SchemaField changed = field.with().name("Owner").build();

        assertThat(changed.name()).isEqualTo("Owner");
        assertThat(changed.withName(null)).isEqualTo(field);
        assertThat(field.additionalProperties()).isEmpty();
    }

    @Test
    void keepsUnknownMembersWhenItIsChanged() throws IOException {
        BulkSync sync = ANY_MAPPER.readValue("{\"id\":\"1\",\"name\":\"old\",\"brand_new\":[1]}", BulkSync.class);

        BulkSync changed = sync.with()
                .name("new")
                .defaultSchedule(BulkSyncDefaultSchedule.builder()
                        .frequency(ScheduleFrequency.MANUAL)
                        .build())
                .build();

        assertThat(ANY_MAPPER.writeValueAsString(changed))
                .isEqualTo(
                        "{\"default_schedule\":{\"frequency\":\"manual\"},\"id\":\"1\",\"name\":\"new\",\"brand_new\":[1]}");
    }

    @Test
    void cannotBeChangedThroughItsLists() {
        BulkSourceSchema schema = BulkSourceSchema.builder()
                .fields(new ArrayList<>(List.of(SchemaField.builder().build())))
                .additionalProperties(new HashMap<>(Map.of("color", "red")))
                .build();

        assertThatThrownBy(() -> schema.fields().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> schema.additionalProperties().put("a", 1))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static JsonNode sample(String name) throws IOException {
        try (InputStream json = RecordTest.class.getResourceAsStream(name)) {
            return ANY_MAPPER.readTree(json).get("data");
        }
    }

    // null means an absent member in a record, but is kept in unknown members
    private static JsonNode withoutNulls(JsonNode json, Class<?> type) {
        if (type == BulkSource.class) {
            json.findParents("association").forEach(field -> {
                if (field.get("association").isNull()) {
                    ((ObjectNode) field).remove("association");
                }
            });
        }
        return json;
    }
}
