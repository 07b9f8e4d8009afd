package io.github.camelpolytomic.test.internal.routes;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
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
import static io.github.camelpolytomic.test.WorkspaceTestSupport.json;
import static org.assertj.core.api.Assertions.assertThat;

class SchemaRoutesTest {

    private static final SimulatorClock CLOCK = SimulatorClock.stoppedAt(Instant.parse("2025-03-01T10:00:00Z"));
    private static final Workspace WORKSPACE = Workspace.empty(CLOCK).schemaRefreshTakes(Duration.ofMinutes(1));

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC =
            new PolytomicSimulatorExtension(PolytomicSimulator.builder().workspace(WORKSPACE));

    @BeforeEach
    void addConnections() {
        WORKSPACE
                .add(SimulatedConnection.named("Warm").id("warm").schema(orders()))
                .add(SimulatedConnection.named("Cold")
                        .id("cold")
                        .schema(orders())
                        .coldFor(Duration.ofSeconds(30)))
                .add(SimulatedConnection.named("Lake").id("lake").mode("snapshot"));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-25, /api/bulk/source/%s/status",
        "2024-02-08, /api/connections/%s/schemas/status",
        "2025-09-18, /api/connections/%s/schemas/status"
    })
    void aColdCacheIsRefreshingUntilTheClockSaysItIsFresh(String version, String path) {
        CallTestSupport client = in(version, POLYTOMIC.simulator());
        Instant started = CLOCK.instant();

        assertThat(data(client.get(path.formatted("cold")))).isEqualTo(Json.parseObject("""
                {"cache_status": "refreshing", "last_refresh_started": "%s", "last_refresh_finished": null}
                """.formatted(started)));
        CLOCK.advance(Duration.ofSeconds(30));
        assertThat(data(client.get(path.formatted("cold"))))
                .isEqualTo(Json.parseObject("""
                {"cache_status": "fresh", "last_refresh_started": "%s", "last_refresh_finished": "%s"}
                """.formatted(started, CLOCK.instant())));
        assertThat(client.get(path.formatted("nobody")).statusCode()).isEqualTo(404);
        assertThat(client.get(path.formatted("lake")).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-25, /api/bulk/source/cold, /api/bulk/source/cold/schema/orders",
        "2024-02-08, /api/connections/cold/bulksync/source, /api/connections/cold/schemas/orders",
        "2025-09-18, /api/connections/cold/bulksync/source, /api/connections/cold/schemas/orders"
    })
    void aColdCacheKnowsNoSchemas(String version, String source, String schema) {
        CallTestSupport client = in(version, POLYTOMIC.simulator());

        assertThat(data(client.get(source)).path("schemas")).isEmpty();
        assertThat(message(client.get(schema))).isEqualTo("no schema with id orders is known yet");
        CLOCK.advance(Duration.ofSeconds(30));
        assertThat(data(client.get(source)).path("schemas")).hasSize(1);
        assertThat(data(client.get(schema))).isEqualTo(json(orders(), version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-08", "2025-09-18"})
    void aRefreshIsAcceptedAndItsStatusIsWhereTheLocationSays(String version) {
        CallTestSupport client = in(version, POLYTOMIC.simulator());

        HttpResponse<String> accepted = client.post("/api/connections/warm/schemas/refresh", "");
        String location = accepted.headers().firstValue("Location").orElseThrow();

        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(accepted.body()).isEmpty();
        assertThat(location).isEqualTo("/api/connections/warm/schemas/status");
        assertThat(data(client.get(location)).path("cache_status").asText()).isEqualTo("refreshing");
        assertThat(client.get("/api/connections/warm/schemas/orders").statusCode())
                .isEqualTo(200);
        CLOCK.advance(Duration.ofMinutes(1));
        assertThat(data(client.get(location)).path("cache_status").asText()).isEqualTo("fresh");
    }

    @Test
    void aRefreshThatIsAskedForAgainDoesNotStartAnew() {
        CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());
        client.post("/api/connections/warm/schemas/refresh", "");
        CLOCK.advance(Duration.ofSeconds(50));
        client.post("/api/connections/warm/schemas/refresh", "");
        CLOCK.advance(Duration.ofSeconds(10));

        assertThat(data(client.get("/api/connections/warm/schemas/status"))
                        .path("cache_status")
                        .asText())
                .isEqualTo("fresh");
    }

    @Test
    void onlyTheSchemasOfAHealthySourceAreRefreshed() {
        WORKSPACE.markUnhealthy("warm", "no route to host");
        CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());

        assertThat(client.post("/api/connections/warm/schemas/refresh", "").statusCode())
                .isEqualTo(400);
        assertThat(client.post("/api/connections/lake/schemas/refresh", "").statusCode())
                .isEqualTo(400);
        assertThat(client.post("/api/connections/nobody/schemas/refresh", "").statusCode())
                .isEqualTo(404);
        HttpResponse<String> oldest =
                in("2023-04-25", POLYTOMIC.simulator()).get("/api/bulk/source/warm?refresh_schemas=true");
        assertThat(oldest.statusCode()).isEqualTo(400);
        assertThat(message(oldest)).isEqualTo("the connection is not healthy: no route to host");
    }

    @Test
    void theOldestVersionRefreshesWhileItIsAskedAndHasNoOtherWay() {
        CallTestSupport client = in("2023-04-25", POLYTOMIC.simulator());

        assertThat(client.post("/api/connections/cold/schemas/refresh", "").statusCode())
                .isEqualTo(404);
        assertThat(data(client.get("/api/bulk/source/cold?refresh_schemas=true"))
                        .path("schemas"))
                .hasSize(1);
        assertThat(data(client.get("/api/bulk/source/cold/status"))
                        .path("cache_status")
                        .asText())
                .isEqualTo("fresh");
    }

    @Test
    void aNewSourceIsColdForAsLongAsARefreshTakes() {
        CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());
        String status = "/api/connections/"
                + client.create("mongodb", "{\"hosts\": \"h\", \"username\": \"u\", \"password\": \"p\"}")
                + "/schemas/status";

        JsonNode before = data(client.get(status));
        CLOCK.advance(Duration.ofMinutes(1));

        assertThat(before.path("cache_status").asText()).isEqualTo("refreshing");
        assertThat(data(client.get(status)).path("cache_status").asText()).isEqualTo("fresh");
    }

    @Test
    void nobodyLooksAtSchemasBeforeTheConnectionIsAuthorized() {
        CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());
        String id = client.create("salesforce", "{}");
        String status = "/api/connections/" + id + "/schemas/status";

        assertThat(data(client.get(status))).isEqualTo(Json.parseObject("""
                {"cache_status": "cold", "last_refresh_started": null, "last_refresh_finished": null}
                """));
        WORKSPACE.authorize(id);
        assertThat(data(client.get(status)).path("cache_status").asText()).isEqualTo("refreshing");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-25, /api/connections/warm/orders/records",
        "2024-02-08, /api/connections/warm/schemas/orders/records",
        "2025-09-18, /api/connections/warm/schemas/orders/records"
    })
    void aSampleOfRecordsIsMadeUpFromTheFields(String version, String path) {
        CallTestSupport client = in(version, POLYTOMIC.simulator());
        JsonNode records = data(client.get(path));

        assertThat(records).hasSize(3);
        assertThat(records.get(1)).isEqualTo(Json.parseObject("""
                {"id": 2, "note": "note 2", "paid": true, "at": "2025-01-02T00:00:00Z", "lines": [], "who": {}}
                """));
        assertThat(client.get(path.replace("orders", "nothing")).statusCode()).isEqualTo(404);
    }

    private static SimulatedSchema orders() {
        return SimulatedSchema.named("orders")
                .field(SimulatedField.of("id", "number").primaryKey())
                .field(SimulatedField.of("note", "string"))
                .field(SimulatedField.of("paid", "boolean"))
                .field(SimulatedField.of("at", "datetime"))
                .field(SimulatedField.of("lines", "array"))
                .field(SimulatedField.of("who", "object"));
    }
}
