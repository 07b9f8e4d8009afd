package io.github.camelpolytomic.test.internal.routes;

import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.CallTestSupport;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.Workspace;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.CallTestSupport.data;
import static io.github.camelpolytomic.test.CallTestSupport.in;
import static io.github.camelpolytomic.test.CallTestSupport.message;
import static io.github.camelpolytomic.test.ClientTestSupport.json;
import static org.assertj.core.api.Assertions.assertThat;

class ConnectionTypeRoutesTest {

    private static final Workspace WORKSPACE = Workspace.empty();

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC =
            new PolytomicSimulatorExtension(PolytomicSimulator.builder().workspace(WORKSPACE));

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void sevenTypesCanBeConnected(String version) {
        JsonNode types = data(in(version, POLYTOMIC.simulator()).get("/api/connection_types"));

        assertThat(types)
                .extracting(type -> type.path("id").asText())
                .containsExactly("clearbit", "hubspot", "mongodb", "postgresql", "s3", "salesforce", "snowflake");
        assertThat(types).allSatisfy(type -> assertThat(type.path("capabilities"))
                .hasSize(version.equals("2025-09-18") ? 5 : 4));
        assertThat(types).allMatch(type -> type.has("logo_dark_url") == version.equals("2025-09-18"));
        assertThat(types.get(3).path("initialConfiguration"))
                .isEqualTo(Json.parseObject("{\"port\": 5432, \"ssl\": true, \"change_detection\": false}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-08", "2025-09-18"})
    void theSchemaOfATypeStandsInNoEnvelope(String version) {
        JsonNode schema = json(in(version, POLYTOMIC.simulator()).get("/api/connection_types/postgresql"));

        assertThat(schema.path("type").asText()).isEqualTo("object");
        assertThat(schema.at("/properties/password/writeOnly").asBoolean()).isTrue();
        assertThat(schema.path("required"))
                .extracting(JsonNode::asText)
                .containsExactly("hostname", "database", "username", "password");
    }

    @ParameterizedTest
    @CsvSource({"2023-04-25, postgresql", "2024-02-08, abacus", "2025-09-18, abacus"})
    void aTypeThatIsNotThereIsNotFound(String version, String type) {
        assertThat(in(version, POLYTOMIC.simulator())
                        .get("/api/connection_types/" + type)
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-04-25 | {'field': 's3_bucket_region', 'query': 'us'}",
                "2024-02-08 | {'field': 's3_bucket_region', 'query': 'us', 'parameters': null}",
                "2025-09-18 | {'field': 's3_bucket_region', 'query': 'us', 'parameters': {}}"
            })
    void whatMayBeChosenIsFilteredByText(String version, String body) {
        HttpResponse<String> response = in(version, POLYTOMIC.simulator())
                .post("/api/connection_types/s3/parameter_values", body.replace('\'', '"'));

        boolean isNewest = version.equals("2025-09-18");
        assertThat(json(response)).isEqualTo(Json.parseObject("""
                {"data": {"s3_bucket_region": {"allows_creation": false, "values": [
                  {"label": "us-east-1", "value": "us-east-1"%s}, {"label": "us-west-2", "value": "us-west-2"%s}]}}}
                """.formatted(
                        isNewest ? ", \"path\": \"s3_bucket_region.us-east-1\"" : "",
                        isNewest ? ", \"path\": \"s3_bucket_region.us-west-2\"" : "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s3      | {'parameters': {}}                              | 400 | field is required",
                "s3      | {'field': 's3_bucket_region'}                   | 400 | parameters is required",
                "s3      | {'field': 's3_bucket_region', 'parameters': 7}  | 400 | parameters must be an object",
                "s3      | {'field': 'colour', 'parameters': {}}           | 400 | there is nothing to choose for colour",
                "abacus  | {'field': 'colour', 'parameters': {}}           | 404 | no connection type with id abacus",
                "salesforce | {'field': 'api_version', 'parameters': {}}   | 400 | "
                        + "salesforce must be authorized first: name a connection that is",
                "salesforce | {'field': 'api_version', 'parameters': {}, 'connection_id': 'nobody'} | 404 | "
                        + "no connection with id nobody"
            })
    void aChoiceThatCannotBeMadeIsRefused(String type, String body, int status, String message) {
        HttpResponse<String> response = in("2025-09-18", POLYTOMIC.simulator())
                .post("/api/connection_types/" + type + "/parameter_values", body.replace('\'', '"'));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(message(response)).isEqualTo(message);
    }

    @Test
    void anAuthorizedConnectionOpensTheChoicesOfItsType() {
        CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());
        String id = client.create("salesforce", "{}");
        String body = "{\"field\": \"api_version\", \"parameters\": null, \"connection_id\": \"" + id + "\"}";
        String path = "/api/connection_types/salesforce/parameter_values";

        assertThat(client.post(path, body).statusCode()).isEqualTo(400);
        WORKSPACE.authorize(id);
        assertThat(data(client.post(path, body)).at("/api_version/values")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void aStoredConnectionHasAllItsChoicesInOneMap(String version) {
        CallTestSupport client = in(version, POLYTOMIC.simulator());
        String id = client.create("snowflake", """
                {"account": "a", "username": "u", "password": "p", "dbname": "d"}""");

        JsonNode values = data(client.get("/api/connections/" + id + "/parameter_values"));

        assertThat(values.properties()).extracting(entry -> entry.getKey()).containsExactly("dbname", "warehouse");
        assertThat(client.get("/api/connections/nobody/parameter_values").statusCode())
                .isEqualTo(404);
    }
}
