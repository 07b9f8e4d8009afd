package io.github.camelpolytomic.test.internal.routes;

import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.CallTestSupport;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.SimulatedConnection;
import io.github.camelpolytomic.test.Workspace;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.CallTestSupport.data;
import static io.github.camelpolytomic.test.CallTestSupport.in;
import static io.github.camelpolytomic.test.CallTestSupport.message;
import static org.assertj.core.api.Assertions.assertThat;

class ConnectionRoutesCreateTest {

    private static final String CHILD = "child-organization";
    private static final Workspace WORKSPACE =
            Workspace.empty().acceptPartnerKey("partner").addChildOrganization(CHILD);

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC =
            new PolytomicSimulatorExtension(PolytomicSimulator.builder().workspace(WORKSPACE));

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void whatWasMadeIsHealthyAndItsSecretsAreMasked(String version) {
        HttpResponse<String> response = in(version, POLYTOMIC.simulator()).post("/api/connections", """
                {"name": "Shop DB", "type": "postgresql", "policies": ["p1"], "healthcheck_interval": "1h",
                 "configuration": {"hostname": "db.example.net", "port": 5432, "database": "shop",
                   "username": "reader", "password": "s3cret", "tunnel": {"ssh_private_key": "k", "user": "u"}}}
                """);
        JsonNode made = data(response);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(made.path("id").asText()).isNotEmpty();
        assertThat(Json.with((ObjectNode) made, "id", Json.of(""))).isEqualTo(Json.parseObject("""
                        {"id": "", "name": "Shop DB", "organization_id": "%s", "saved": true, "status": "healthy",
                         "type": {"id": "postgresql", "name": "PostgreSQL",
                           "logo_url": "https://logos.example/postgresql.svg",%s
                           "operations": ["source", "destination", "enrichment"]},
                         "configuration": {"hostname": "db.example.net", "port": 5432, "database": "shop",
                           "username": "reader", "password": "********",
                           "tunnel": {"ssh_private_key": "********", "user": "u"}},
                         "policies": ["p1"], "healthcheck_interval": "1h"}
                        """.formatted(
                        WORKSPACE.organizationId(),
                        version.equals("2025-09-18")
                                ? "\"logo_dark_url\": \"https://logos.example/postgresql-dark.svg\","
                                : "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type': 's3', 'configuration': {}}                          | 400 | name is required",
                "{'name': '', 'type': 's3', 'configuration': {}}              | 400 | name must not be empty",
                "{'name': 'x', 'configuration': {}}                           | 400 | type is required",
                "{'name': 'x', 'type': {'id': 's3'}, 'configuration': {}}     | 400 | type must be a string",
                "{'name': 'x', 'type': 's3'}                                  | 400 | configuration is required",
                "{'name': 'x', 'type': 's3', 'configuration': []}             | 400 | configuration must be an object",
                "{'name': 'x', 'type': 's3', 'configuration': {}, 'policies': 'p'} | 400 | policies must be an array",
                "{'name': 'x', 'type': 'abacus', 'configuration': {}}         | 422 | unknown connection type abacus",
                "{'name': 'x', 'type': 's3', 'configuration': {}}             | 422 | "
                        + "configuration.s3_bucket_name is required",
                "{'name': 'x', 'type': 'mongodb', 'configuration': {'hosts': 7, 'username': 'u', 'password': 'p'}} | 422 | "
                        + "configuration.hosts must be of type string",
                "{'name': 'x', 'type': 'mongodb', 'configuration': "
                        + "{'hosts': 'db.invalid', 'username': 'u', 'password': 'p'}} | 422 | cannot reach db.invalid",
                "{'name': 'x', 'type': 'mongodb', 'configuration': "
                        + "{'hosts': 'db', 'username': 'u', 'password': '********'}} | 422 | "
                        + "configuration.password was not accepted by the connected system",
                "{'name': 'x', 'type': 'hubspot', 'configuration': {}, 'organization_id': 'other'} | 403 | "
                        + "no access to organization other"
            })
    void aConnectionThatCannotBeMadeIsRefusedAndNotStored(String body, int status, String message) {
        int before = WORKSPACE.connections().size();
        HttpResponse<String> response =
                in("2025-09-18", POLYTOMIC.simulator()).post("/api/connections", body.replace('\'', '"'));

        assertThat(message(response)).isEqualTo(message);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(WORKSPACE.connections()).hasSize(before);
    }

    @Test
    void theOldestVersionLetsAConfigurationOut() {
        HttpResponse<String> response = in("2023-04-25", POLYTOMIC.simulator())
                .post("/api/connections", "{\"name\": \"Hub\", \"type\": \"hubspot\"}");

        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void aConnectionThatIsNotValidatedIsStoredAsItIsAndUnhealthy() {
        CallTestSupport client = in("2024-02-08", POLYTOMIC.simulator());
        JsonNode made = data(client.post("/api/connections", """
                {"name": "Broken", "type": "snowflake", "configuration": {"account": "a"}, "validate": false}
                """));

        assertThat(made.path("status").asText()).isEqualTo("unhealthy");
        assertThat(made.path("status_error").asText()).isEqualTo("configuration.username is required");
        assertThat(data(client.get("/api/connections/" + made.path("id").asText()))
                        .path("configuration"))
                .isEqualTo(Json.parseObject("{\"account\": \"a\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hubspot", "salesforce"})
    void anOauthTypeIsHealthyOnceItIsAuthorized(String type) {
        CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());
        JsonNode made = data(client.post("/api/connections", """
                {"name": "Ours", "type": "%s", "configuration": {}, "redirect_url": "https://us.example/back"}
                """.formatted(type)));
        String id = made.path("id").asText();

        assertThat(made.path("auth_url").asText()).isEqualTo("https://" + type + ".example/authorize?state=" + id);
        assertThat(made.path("auth_code").asText()).hasSize(8);
        assertThat(made.path("status").asText()).isEqualTo("unhealthy");
        assertThat(made.path("status_error").asText()).isEqualTo("the connection is not authorized yet");

        WORKSPACE.authorize(id);

        assertThat(data(client.get("/api/connections/" + id)).path("status").asText())
                .isEqualTo("healthy");
    }

    @Test
    void aConnectionWhoseAuthorizationWasLostIsAuthorizedAgain() {
        CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());
        String id = client.create("hubspot", "{}");
        WORKSPACE.authorize(id).markUnhealthy(id, "token expired");

        assertThat(data(client.get("/api/connections/" + id))
                        .path("status_error")
                        .asText())
                .isEqualTo("token expired");
        WORKSPACE.authorize(id);
        assertThat(data(client.get("/api/connections/" + id)).path("status").asText())
                .isEqualTo("healthy");
    }

    @Test
    void aPartnerMakesConnectionsForOtherOrganizations() {
        CallTestSupport partner = in("2025-09-18", POLYTOMIC.simulator()).bearing("partner");
        JsonNode made = data(partner.post("/api/connections", """
                {"name": "Theirs", "type": "hubspot", "configuration": {}, "organization_id": "%s"}
                """.formatted(CHILD)));
        String path = "/api/connections/" + made.path("id").asText();

        assertThat(made.path("organization_id").asText()).isEqualTo(CHILD);
        assertThat(partner.get(path).statusCode()).isEqualTo(200);
        assertThat(in("2025-09-18", POLYTOMIC.simulator()).get(path).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "mongodb, '{\"hosts\": \"h\", \"username\": \"u\", \"password\": \"p\"}', true, false",
        "s3, '{\"s3_bucket_name\": \"b\", \"s3_bucket_region\": \"r\", \"aws_access_key_id\": \"i\", "
                + "\"aws_secret_access_key\": \"s\"}', false, true",
        "postgresql, '{\"hostname\": \"h\", \"database\": \"d\", \"username\": \"u\", \"password\": \"p\"}', true, true",
        "snowflake, '{\"account\": \"a\", \"username\": \"u\", \"password\": \"p\", \"dbname\": \"d\"}', true, true",
        "hubspot, {}, true, false",
        "salesforce, {}, true, false"
    })
    void whatWasMadeCanBeASourceOrADestinationAtOnce(
            String type, String configuration, boolean isSource, boolean isDestination) {
        String id = in("2025-09-18", POLYTOMIC.simulator()).create(type, configuration);

        SimulatedConnection made = WORKSPACE.connection(id).orElseThrow();

        assertThat(made.isSource()).isEqualTo(isSource);
        assertThat(made.isDestination()).isEqualTo(isDestination);
        assertThat(made.type()).isEqualTo(type);
    }
}
