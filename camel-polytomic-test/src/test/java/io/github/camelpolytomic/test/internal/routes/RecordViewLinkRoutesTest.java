package io.github.camelpolytomic.test.internal.routes;

import java.net.http.HttpResponse;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.CallTestSupport;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.SimulatedConnection;
import io.github.camelpolytomic.test.SimulatedField;
import io.github.camelpolytomic.test.SimulatedSchema;
import io.github.camelpolytomic.test.SimulatorClock;
import io.github.camelpolytomic.test.Workspace;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.CallTestSupport.data;
import static io.github.camelpolytomic.test.CallTestSupport.in;
import static io.github.camelpolytomic.test.CallTestSupport.message;
import static org.assertj.core.api.Assertions.assertThat;

class RecordViewLinkRoutesTest {

    private static final String LINKS = "/api/record-view-links";
    private static final String RECORD =
            "'connection_id': 'shop', 'schema_id': 'orders', 'lookup_key_field': 'id', 'lookup_key_value': '7'";
    private static final SimulatorClock CLOCK = SimulatorClock.stoppedAt(Instant.parse("2025-03-01T10:00:00Z"));

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC = new PolytomicSimulatorExtension(PolytomicSimulator.builder()
            .workspace(Workspace.empty(CLOCK)
                    .add(SimulatedConnection.named("Shop")
                            .id("shop")
                            .schema(SimulatedSchema.named("orders")
                                    .field(SimulatedField.of("id", "number").primaryKey())
                                    .field(SimulatedField.of("email", "string")))
                            .schema(SimulatedSchema.named("items")
                                    .field(SimulatedField.of("order", "number").primaryKey())
                                    .field(SimulatedField.of("line", "number").primaryKey())))));

    private final CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ", 'source': null                           | 2025-03-04T10:00:00Z",
                ", 'expires_at': '2025-03-08T10:00:00Z'     | 2025-03-08T10:00:00Z",
                ", 'fields': ['email'], 'source': 'support' | 2025-03-04T10:00:00Z"
            })
    void aLinkEndsInTime(String members, String end) {
        JsonNode link = data(client.post(LINKS, body(RECORD + members)));

        assertThat(link.path("created_at").asText()).isEqualTo("2025-03-01T10:00:00Z");
        assertThat(link.path("expires_at").asText()).isEqualTo(end);
        assertThat(link.path("url").asText()).contains(link.path("id").asText());
        assertThat(link).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shop   | other    | 404 | no schema with id other",
                "none   | orders   | 404 | no connection with id none",
                "id     | email    | 400 | lookup_key_field must be the only field of the primary key",
                "orders | items    | 400 | lookup_key_field must be the only field of the primary key",
                "7      | 26       | 404 | no such record",
                "7      |          | 400 | lookup_key_value must not be empty"
            })
    void aRecordThatIsNotThereHasNoLink(String old, String other, int status, String message) {
        String members = old.equals("none")
                ? RECORD.replace("'shop'", "'none'")
                : old.equals("shop")
                        ? RECORD.replace("'orders'", "'other'")
                        : RECORD.replace("'" + old + "'", "'" + (other == null ? "" : other) + "'");

        HttpResponse<String> response = client.post(LINKS, body(members));

        assertThat(message(response)).isEqualTo(message);
        assertThat(response.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'expires_at': 'tomorrow'",
                "'expires_at': '2025-03-01T10:00:00Z'",
                "'expires_at': '2025-03-08T10:00:01Z'",
                "'fields': ['x']"
            })
    void membersThatDoNotFitAreRefused(String members) {
        assertThat(client.post(LINKS, body(RECORD + ", " + members)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aSchemaTellsWhetherLinksArePossible() {
        String path = LINKS + "/capabilities?connection_id=shop&schema_id=";

        assertThat(data(client.get(path + "orders"))).isEqualTo(Json.parseObject("""
                {"connection_id": "shop", "schema_id": "orders", "supported": true, "supports_snapshot": true,
                 "supports_live_refresh": false, "default_field_policy": "readable", "default_ttl_seconds": 259200,
                 "max_ttl_seconds": 604800, "lookup_key_field": "id"}
                """));
        assertThat(data(client.get(path + "items")).path("reason").asText())
                .isEqualTo("the primary key does not have exactly one field");
        assertThat(data(client.get(path + "items")).path("supported").asBoolean())
                .isFalse();
        assertThat(client.get(path + "other").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "?connection_id=shop, schema_id is required",
        "?schema_id=orders, connection_id is required",
        "?connection_id=&schema_id=orders, connection_id is required"
    })
    void bothParametersAreRequired(String query, String message) {
        assertThat(message(client.get(LINKS + "/capabilities" + query))).isEqualTo(message);
        assertThat(client.get(LINKS + "/capabilities" + query).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08"})
    void olderVersionsHaveNoLinks(String version) {
        assertThat(in(version, POLYTOMIC.simulator()).post(LINKS, body(RECORD)).statusCode())
                .isEqualTo(404);
    }

    private static String body(String members) {
        return "{" + members.replace('\'', '"') + "}";
    }
}
