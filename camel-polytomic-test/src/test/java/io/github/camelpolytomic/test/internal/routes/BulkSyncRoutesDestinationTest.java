package io.github.camelpolytomic.test.internal.routes;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.SimulatedConnection;
import io.github.camelpolytomic.test.SimulatedSetting;
import io.github.camelpolytomic.test.Workspace;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.ClientTestSupport.get;
import static io.github.camelpolytomic.test.ClientTestSupport.json;
import static org.assertj.core.api.Assertions.assertThat;

class BulkSyncRoutesDestinationTest {

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC = new PolytomicSimulatorExtension(PolytomicSimulator.builder()
            .workspace(Workspace.empty()
                    .add(SimulatedConnection.named("Lake")
                            .id("lake")
                            .mode("replicate")
                            .mode("snapshot", "Full copy", "Everything, every time")
                            .setting("schema", "raw", true)
                            .setting(SimulatedSetting.named("advanced")
                                    .item(SimulatedSetting.named("batch").defaultValue(500))
                                    .item(SimulatedSetting.named("key").mandatory()))
                            .resyncModes("resync")
                            .resyncModes("rebuild")
                            .supportsHistory())
                    .add(SimulatedConnection.named("Tickets").id("tickets").asSource())));

    @ParameterizedTest
    @CsvSource({
        "2023-04-25, /api/bulk/dest/lake",
        "2024-02-08, /api/connections/lake/bulksync/target",
        "2025-09-18, /api/connections/lake/bulksync/target"
    })
    void everyVersionAnswersWithEveryMemberOfTheContract(String version, String path) {
        HttpResponse<String> response = get(POLYTOMIC.simulator(), version, path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("X-Polytomic-Version")).hasValue(version);
        assertThat(json(response)).isEqualTo(Json.parseObject("""
                                {"data": {
                                  "configuration": {
                                    "schema": {"default": "raw", "items": null, "required": true},
                                    "advanced": {"items": {
                                      "batch": {"default": 500, "items": null, "required": false},
                                      "key": {"default": "", "items": null, "required": true}}}
                                  },
                                  "modes": [
                                    {"id": "replicate", "label": "Replicate",
                                     "description": "Keep the destination the same as the source",
                                     "requires_identity": false, "supports_field_sync_mode": false,
                                     "supports_target_filters": false},
                                    {"id": "snapshot", "label": "Full copy", "description": "Everything, every time",
                                     "requires_identity": false, "supports_field_sync_mode": false,
                                     "supports_target_filters": false}
                                  ],
                                  "supported_resync_modes": ["resync", "rebuild"]%s
                                }}
                                """.formatted(
                        version.equals("2025-09-18") ? ", \"supports_history_mode\": true" : "")));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-25, /api/connections/lake/bulksync/target",
        "2024-02-08, /api/bulk/dest/lake",
        "2025-09-18, /api/bulk/dest/lake"
    })
    void thePathOfAnotherVersionIsNotFound(String version, String path) {
        assertThat(get(POLYTOMIC.simulator(), version, path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-25, /api/bulk/dest/nobody",
        "2024-02-08, /api/connections/nobody/bulksync/target",
        "2025-09-18, /api/connections/nobody/bulksync/target"
    })
    void anUnknownConnectionIsABadRequestBecauseNoNotFoundIsDeclared(String version, String path) {
        HttpResponse<String> response = get(POLYTOMIC.simulator(), version, path);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response)).isEqualTo(Json.parseObject("""
                                {"key": "bad_request", "message": "no connection with id nobody", "metadata": {},
                                 "status": 400}
                                """));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-25, /api/bulk/dest/tickets",
        "2024-02-08, /api/connections/tickets/bulksync/target",
        "2025-09-18, /api/connections/tickets/bulksync/target"
    })
    void aSourceIsNoDestination(String version, String path) {
        HttpResponse<String> response = get(POLYTOMIC.simulator(), version, path);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("message").asText())
                .isEqualTo("connection tickets is not a bulk sync destination");
    }
}
