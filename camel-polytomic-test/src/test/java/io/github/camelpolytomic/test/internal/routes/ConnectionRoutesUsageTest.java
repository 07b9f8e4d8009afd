package io.github.camelpolytomic.test.internal.routes;

import java.net.http.HttpResponse;
import java.time.Duration;
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
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedConnection;
import io.github.camelpolytomic.test.SimulatedField;
import io.github.camelpolytomic.test.SimulatedSchema;
import io.github.camelpolytomic.test.SimulatorClock;
import io.github.camelpolytomic.test.Workspace;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.CallTestSupport.data;
import static io.github.camelpolytomic.test.CallTestSupport.in;
import static io.github.camelpolytomic.test.CallTestSupport.message;
import static io.github.camelpolytomic.test.ClientTestSupport.json;
import static org.assertj.core.api.Assertions.assertThat;

class ConnectionRoutesUsageTest {

    private static final SimulatorClock CLOCK = SimulatorClock.stoppedAt(Instant.parse("2025-03-01T10:00:00Z"));
    private static final Workspace WORKSPACE = Workspace.empty(CLOCK).schemaRefreshTakes(Duration.ofMinutes(1));

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC =
            new PolytomicSimulatorExtension(PolytomicSimulator.builder().workspace(WORKSPACE));

    @ParameterizedTest
    @CsvSource({
        "2023-04-25, '\"schedule\": {\"frequency\": \"manual\"}'",
        "2024-02-08, '\"schedule\": {\"frequency\": \"manual\"}'",
        "2025-09-18, '\"default_schedule\": {\"frequency\": \"manual\"}'"
    })
    void connectionsMadeByCallsAreSyncedOnceTheirSchemasAreKnown(String version, String schedule) {
        CallTestSupport client = in(version, POLYTOMIC.simulator());
        String source = client.create("salesforce", "{\"domain\": \"ours\"}");
        String destination = client.create("snowflake", """
                {"account": "a", "username": "u", "password": "p", "dbname": "d"}""");
        String sync = """
                {"name": "Accounts", "mode": "replicate", "source_connection_id": "%s", "destination_connection_id": "%s",
                 "destination_configuration": {"schema": "crm"}, "schemas": ["Account"], %s}
                """.formatted(source, destination, schedule);

        assertThat(message(client.post("/api/bulk/syncs", sync))).isEqualTo("cache refresh in progress");
        WORKSPACE.authorize(source);
        assertThat(client.post("/api/bulk/syncs", sync).statusCode()).isEqualTo(422);
        CLOCK.advance(Duration.ofMinutes(1));
        HttpResponse<String> made = client.post("/api/bulk/syncs", sync);

        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        assertThat(WORKSPACE
                        .bulkSync(data(made).path("id").asText())
                        .orElseThrow()
                        .enabledSchemas())
                .containsExactly("Account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void aConnectionThatASyncUsesIsDeletedOnlyByForceWithTheSync(String version) {
        addSync();
        CallTestSupport client = in(version, POLYTOMIC.simulator());

        for (String used : new String[] {"from", "to"}) {
            HttpResponse<String> refused = client.delete("/api/connections/" + used);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(json(refused)).isEqualTo(Json.parseObject("""
                    {"key": "unprocessable_entity", "message": "connection in use", "status": 422,
                     "metadata": {"used_by": [{"type": "bulk sync", "name": "Nightly", "id": "nightly"}]}}
                    """));
        }
        assertThat(client.delete("/api/connections/to?force=false").statusCode())
                .isEqualTo(422);
        assertThat(WORKSPACE.bulkSync("nightly")).isPresent();

        assertThat(client.delete("/api/connections/to?force=true").statusCode()).isEqualTo(200);
        assertThat(client.get("/api/bulk/syncs/nightly").statusCode()).isEqualTo(404);
        assertThat(client.get("/api/connections/from").statusCode()).isEqualTo(200);
    }

    @Test
    void aFieldThatWasDeclaredIsOfferedAtOnce() {
        addSync();
        CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());
        client.post(
                "/api/connections/from/schemas/orders/fields",
                "{\"fields\": [{\"field_id\": \"city\", \"label\": \"City\", \"type\": \"string\"}]}");

        JsonNode fields =
                data(client.get("/api/connections/from/bulksync/source")).at("/schemas/0/fields");

        assertThat(fields).extracting(field -> field.path("id").asText()).containsExactly("id", "city");
    }

    private static void addSync() {
        WORKSPACE
                .add(SimulatedConnection.named("From")
                        .id("from")
                        .schema(SimulatedSchema.named("orders").field(SimulatedField.of("id", "number"))))
                .add(SimulatedConnection.named("To").id("to").mode("replicate"))
                .add(SimulatedBulkSync.named("Nightly")
                        .id("nightly")
                        .source("from")
                        .destination("to"));
    }
}
