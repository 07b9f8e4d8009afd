package io.github.camelpolytomic.test.internal.routes;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.ReceivedRequest;
import io.github.camelpolytomic.test.SimulatedConnection;
import io.github.camelpolytomic.test.SimulatedField;
import io.github.camelpolytomic.test.SimulatedSchema;
import io.github.camelpolytomic.test.Workspace;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.ClientTestSupport.get;
import static io.github.camelpolytomic.test.ClientTestSupport.json;
import static org.assertj.core.api.Assertions.assertThat;

class BulkSyncRoutesSourceTest {

    private static final SimulatedConnection TICKETS = SimulatedConnection.named("Tickets")
            .id("tickets")
            .schema(SimulatedSchema.named("support/tickets")
                    .name("Support Tickets")
                    .field(SimulatedField.of("id", "number")
                            .remoteType("bigint")
                            .primaryKey())
                    .field(SimulatedField.of("opened by", "string")
                            .name("Opened By")
                            .userManaged()
                            .references("people", "id")
                            .references("robots", "id")
                            .value("Ann", "a")));

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC = new PolytomicSimulatorExtension(PolytomicSimulator.builder()
            .workspace(Workspace.empty()
                    .add(TICKETS)
                    .add(SimulatedConnection.named("Lake").id("lake").mode("snapshot"))
                    .add(SimulatedConnection.named("Empty").id("empty").asSource())));

    @ParameterizedTest
    @CsvSource({
        "2023-04-25, /api/bulk/source/tickets",
        "2024-02-08, /api/connections/tickets/bulksync/source",
        "2025-09-18, /api/connections/tickets/bulksync/source"
    })
    void everyVersionAnswersWithEveryMemberOfTheContract(String version, String path) {
        HttpResponse<String> response = get(POLYTOMIC.simulator(), version, path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("X-Polytomic-Version")).hasValue(version);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        boolean isNewest = version.equals("2025-09-18");
        assertThat(json(response)).isEqualTo(Json.parseObject("""
                                {"data": {
                                  "capabilities": {"supports_tracking_fields": false%s},
                                  "configuration": null,
                                  "schemas": [{
                                    "id": "support/tickets", "name": "Support Tickets",
                                    "fields": [
                                      {"id": "id", "name": "id", "path": "$.id", "type": "number",
                                       "type_spec": {"type": "number"}, "remote_type": "bigint", "is_primary_key": true,%s
                                       "user_managed": false, "association": null, "values": []},
                                      {"id": "opened by", "name": "Opened By", "path": "$['opened by']", "type": "string",
                                       "type_spec": {"type": "string"}, "remote_type": "string",
                                       "is_primary_key": false,%s "user_managed": true,
                                       "association": {"id": "opened by", "name": "Opened By",
                                         "reference_to": ["people", "robots"], "referenced_field": "id"},
                                       "values": [{"label": "Ann", "value": "a"}]}
                                    ]
                                  }]
                                }}
                                """.formatted(
                        isNewest ? ", \"supports_namespaces\": false" : "",
                        isNewest ? "\"source_primary_key\": true," : "",
                        isNewest ? "\"source_primary_key\": false," : "")));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-25, /api/bulk/source/tickets",
        "2024-02-08, /api/connections/tickets/bulksync/source",
        "2025-09-18, /api/connections/tickets/bulksync/source"
    })
    void includeFieldsDecidesWhetherFieldsAreListed(String version, String path) {
        String schema = "/data/schemas/0";

        assertThat(json(get(POLYTOMIC.simulator(), version, path + "?include_fields=false"))
                        .at(schema))
                .isEqualTo(Json.parseObject("{\"id\": \"support/tickets\", \"name\": \"Support Tickets\"}"));
        assertThat(json(get(POLYTOMIC.simulator(), version, path + "?include_fields=true"))
                        .at(schema + "/fields"))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-25, /api/connections/tickets/bulksync/source",
        "2024-02-08, /api/bulk/source/tickets",
        "2025-09-18, /api/bulk/source/tickets"
    })
    void thePathOfAnotherVersionIsNotFound(String version, String path) {
        HttpResponse<String> response = get(POLYTOMIC.simulator(), version, path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("X-Polytomic-Version")).hasValue(version);
        assertThat(json(response).path("message").asText()).isEqualTo("no GET " + path + " in version " + version);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-25, /api/bulk/source/nobody",
        "2024-02-08, /api/connections/nobody/bulksync/source",
        "2025-09-18, /api/connections/nobody/bulksync/source"
    })
    void anUnknownConnectionIsNotFound(String version, String path) {
        HttpResponse<String> response = get(POLYTOMIC.simulator(), version, path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(json(response)).isEqualTo(Json.parseObject("""
                                {"key": "not_found", "message": "no connection with id nobody", "metadata": {},
                                 "status": 404}
                                """));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-25, /api/bulk/source/lake",
        "2024-02-08, /api/connections/lake/bulksync/source",
        "2025-09-18, /api/connections/lake/bulksync/source"
    })
    void aDestinationIsNoSource(String version, String path) {
        HttpResponse<String> response = get(POLYTOMIC.simulator(), version, path);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("message").asText()).isEqualTo("connection lake is not a bulk sync source");
    }

    @ParameterizedTest
    @CsvSource({"include_fields=yes", "include_fields=", "include_fields=TRUE", "include_fields"})
    void aFlagThatIsNeitherTrueNorFalseIsABadRequest(String query) {
        HttpResponse<String> response =
                get(POLYTOMIC.simulator(), "2025-09-18", "/api/connections/tickets/bulksync/source?" + query);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("status").asInt()).isEqualTo(400);
        assertThat(json(response).path("message").asText()).isEqualTo("include_fields must be true or false");
    }

    @Test
    void refreshSchemasBelongsToTheOldestVersionAndIsSeenInTheJournal() {
        String path = "/api/bulk/source/tickets?refresh_schemas=true&include_fields=false";

        assertThat(get(POLYTOMIC.simulator(), "2023-04-25", path).statusCode()).isEqualTo(200);
        assertThat(POLYTOMIC.simulator().requests())
                .singleElement()
                .extracting(ReceivedRequest::rawQuery)
                .isEqualTo("refresh_schemas=true&include_fields=false");
        assertThat(get(POLYTOMIC.simulator(), "2023-04-25", "/api/bulk/source/tickets?refresh_schemas=1")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aSourceMayHaveNoSchemas() {
        assertThat(json(get(POLYTOMIC.simulator(), "2025-09-18", "/api/connections/empty/bulksync/source"))
                        .at("/data/schemas"))
                .isEqualTo(Json.array());
    }
}
