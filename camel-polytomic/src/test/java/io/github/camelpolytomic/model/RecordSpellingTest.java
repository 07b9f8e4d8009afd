package io.github.camelpolytomic.model;

import java.lang.reflect.RecordComponent;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecutionLogs;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecutionStatus;
import io.github.camelpolytomic.model.bulksync.BulkSyncSchedule;
import io.github.camelpolytomic.model.bulksync.ScheduleFrequency;
import io.github.camelpolytomic.model.connections.Connection;
import io.github.camelpolytomic.model.connections.ConnectionForm;
import io.github.camelpolytomic.model.connections.ConnectionProxyCall;
import io.github.camelpolytomic.model.connections.ConnectionProxyContract;
import io.github.camelpolytomic.model.connections.ConnectionProxyResponse;
import io.github.camelpolytomic.model.connections.ConnectionProxyStats;
import io.github.camelpolytomic.model.connections.ConnectionType;
import io.github.camelpolytomic.model.connections.ConnectionTypeParameterValuesRequest;
import io.github.camelpolytomic.model.modelsync.ModelSyncField;
import io.github.camelpolytomic.model.modelsync.ModelSyncTargetProperty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The names of members are those of the API, in each of its spellings. */
class RecordSpellingTest extends RecordTestSupport {

    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-02-03T04:15:00Z");

    static Stream<Arguments> spellings() {
        return Stream.of(
                arguments(
                        BulkSyncExecutionStatus.builder()
                                .nextExecutionTime(TIME)
                                .syncId("1")
                                .build(),
                        "{\"nextExecutionTime\":\"2026-02-03T04:15:00Z\",\"sync_id\":\"1\"}"),
                arguments(
                        BulkSyncExecutionLogs.builder()
                                .expires(TIME)
                                .urls(List.of("u"))
                                .build(),
                        "{\"Expires\":\"2026-02-03T04:15:00Z\",\"URLs\":[\"u\"]}"),
                arguments(
                        BulkSyncSchedule.builder()
                                .dayOfWeek("monday")
                                .frequency(ScheduleFrequency.WEEKLY)
                                .isDefault(true)
                                .build(),
                        "{\"dayOfWeek\":\"monday\",\"frequency\":\"weekly\",\"isDefault\":true}"),
                arguments(
                        BulkSyncExecution.builder()
                                .isPartial(false)
                                .isTest(true)
                                .build(),
                        "{\"is_partial\":false,\"is_test\":true}"),
                arguments(Connection.builder().apiCallsLast24Hours(3L).build(), "{\"api_calls_last_24_hours\":3}"),
                arguments(
                        ConnectionType.builder()
                                .configurationForm(
                                        ConnectionForm.builder().uischema("u").build())
                                .envConfig(Map.of())
                                .initialConfiguration(Map.of())
                                .logoUrl("l")
                                .build(),
                        "{\"configurationForm\":{\"uischema\":\"u\"},\"envConfig\":{},\"initialConfiguration\":{},\"logo_url\":\"l\"}"),
                arguments(ConnectionProxyCall.builder().rawQuery("a=b").build(), "{\"rawQuery\":\"a=b\"}"),
                arguments(
                        ConnectionProxyResponse.builder()
                                .latencyMs(5L)
                                .proxyCallId("1")
                                .build(),
                        "{\"latencyMs\":5,\"proxyCallId\":\"1\"}"),
                arguments(
                        ConnectionProxyStats.builder()
                                .callsLast24h(1L)
                                .proxy2xxLast24h(2L)
                                .build(),
                        "{\"callsLast24h\":1,\"proxy2xxLast24h\":2}"),
                arguments(ConnectionProxyContract.builder().timeoutMs(9).build(), "{\"timeoutMs\":9}"),
                arguments(
                        ConnectionTypeParameterValuesRequest.builder()
                                .field("database")
                                .build(),
                        "{\"field\":\"database\",\"parameters\":null}"),
                arguments(ModelSyncField.builder().isNew(true).build(), "{\"new\":true}"),
                arguments(ModelSyncTargetProperty.builder().isEnum(true).build(), "{\"enum\":true}"));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void isThatOfTheApi(PolytomicRecord value, String json) {
        assertThat(AnyMapper.values()).allSatisfy(mapper -> {
            assertThat(ANY_MAPPER.readTree(mapper.write(value))).isEqualTo(ANY_MAPPER.readTree(json));
            assertThat(mapper.read(json, value.getClass())).isEqualTo(value);
        });
    }

    @ParameterizedTest
    @MethodSource("recordTypes")
    void isExplicitForEveryMember(Class<? extends PolytomicRecord> type) {
        assertThat(components(type).map(RecordComponent::getAccessor)).allSatisfy(member -> {
            JsonProperty property = member.getAnnotation(JsonProperty.class);
            if (member.getName().equals("additionalProperties")) {
                assertThat(property).isNull();
                assertThat(member.isAnnotationPresent(JsonAnyGetter.class)).isTrue();
            } else {
                assertThat(property).as(member.getName()).isNotNull();
                assertThat(property.value()).as(member.getName()).isNotEmpty();
            }
        });
    }
}
