package io.github.camelpolytomic.model;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.model.bulksync.CreateBulkSyncRequest;
import io.github.camelpolytomic.model.bulksync.FieldConfiguration;
import io.github.camelpolytomic.model.bulksync.SchemaConfiguration;
import io.github.camelpolytomic.model.bulksync.UpdateBulkSyncRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Schemas and fields that can be a plain id or an object. */
class PlainIdRecordTest extends RecordTestSupport {

    @Test
    void readsAPlainIdAndAnObject() throws IOException {
        String json = """
                {"schemas":["Account",{"id":"Lead","enabled":false,"fields":["Id",{"id":"Phone","obfuscate":true}]}]}""";

        assertThat(ANY_MAPPER.readValue(json, CreateBulkSyncRequest.class).schemas())
                .containsExactly(
                        SchemaConfiguration.of("Account"),
                        SchemaConfiguration.builder()
                                .id("Lead")
                                .enabled(false)
                                .fields(List.of(
                                        FieldConfiguration.of("Id"),
                                        FieldConfiguration.builder()
                                                .id("Phone")
                                                .obfuscate(true)
                                                .build()))
                                .build());
    }

    @Test
    void writesAPlainIdIfNothingElseIsSet() throws IOException {
        List<SchemaConfiguration> schemas = List.of(
                SchemaConfiguration.of("Account"),
                SchemaConfiguration.builder()
                        .id("Lead")
                        .fields(List.of(FieldConfiguration.of("Id")))
                        .build());

        String expected = "{\"schemas\":[\"Account\",{\"fields\":[\"Id\"],\"id\":\"Lead\"}]}";

        assertThat(ANY_MAPPER.writeValueAsString(
                        CreateBulkSyncRequest.builder().schemas(schemas).build()))
                .isEqualTo(expected);
        assertThat(ANY_MAPPER.writeValueAsString(
                        UpdateBulkSyncRequest.builder().schemas(schemas).build()))
                .isEqualTo(expected);
    }

    @Test
    void writesAnObjectForAnUnknownMember() throws IOException {
        SchemaConfiguration schema =
                SchemaConfiguration.of("Account").withAdditionalProperties(Map.of("brand_new", true));

        assertThat(ANY_MAPPER.writeValueAsString(
                        CreateBulkSyncRequest.builder().schemas(List.of(schema)).build()))
                .isEqualTo("{\"schemas\":[{\"id\":\"Account\",\"brand_new\":true}]}");
    }

    @Test
    void writesAnObjectWithoutAnId() throws IOException {
        assertThat(ANY_MAPPER.writeValueAsString(CreateBulkSyncRequest.builder()
                        .schemas(List.of(SchemaConfiguration.builder().build()))
                        .build()))
                .isEqualTo("{\"schemas\":[{}]}");
    }

    @Test
    void isWrittenAndReadAlikeByEveryMapper() throws IOException {
        CreateBulkSyncRequest request = CreateBulkSyncRequest.builder()
                .schemas(List.of(
                        SchemaConfiguration.of("Account"),
                        SchemaConfiguration.builder()
                                .id("Lead")
                                .dataCutoffTimestamp(OffsetDateTime.parse("2026-02-03T06:15:09+02:00"))
                                .fields(List.of(
                                        FieldConfiguration.of("Id"),
                                        FieldConfiguration.of("Phone").withEnabled(false)))
                                .build(),
                        SchemaConfiguration.of("").withAdditionalProperties(Map.of("brand_new", true)),
                        SchemaConfiguration.builder().build()))
                .build();
        String json = """
                {"schemas":["Account",\
                {"id":"Lead","data_cutoff_timestamp":"2026-02-03T06:15:09+02:00",\
                "fields":["Id",{"id":"Phone","enabled":false}]},\
                {"id":"","brand_new":true},{}]}""";

        assertThat(AnyMapper.values()).allSatisfy(mapper -> {
            assertThat(ANY_MAPPER.readTree(mapper.write(request))).isEqualTo(ANY_MAPPER.readTree(json));
            assertThat(mapper.read(json, CreateBulkSyncRequest.class)).isEqualTo(request);
            assertThat(mapper.write(SchemaConfiguration.of("Account"))).isEqualTo("{\"id\":\"Account\"}");
        });
    }

    @Test
    void keepsUnknownMembers() throws IOException {
        String json = "{\"id\":\"Account\",\"brand_new\":{\"a\":1}}";

        SchemaConfiguration schema = ANY_MAPPER.readValue(json, SchemaConfiguration.class);

        assertThat(schema.id()).isEqualTo("Account");
        assertThat(schema.additionalProperties()).containsOnlyKeys("brand_new");
        assertThat(written(schema)).isEqualTo(ANY_MAPPER.readTree(json));
    }
}
