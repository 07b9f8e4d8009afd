package io.github.camelpolytomic.test.internal.routes;

import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.SimulatedConnection;
import io.github.camelpolytomic.test.Workspace;

import static io.github.camelpolytomic.test.CallTestSupport.data;
import static io.github.camelpolytomic.test.CallTestSupport.in;
import static io.github.camelpolytomic.test.CallTestSupport.message;
import static io.github.camelpolytomic.test.ClientTestSupport.json;
import static org.assertj.core.api.Assertions.assertThat;

class ConnectionRoutesConnectTest {

    private static final Workspace WORKSPACE = Workspace.empty();

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC =
            new PolytomicSimulatorExtension(PolytomicSimulator.builder().workspace(WORKSPACE));

    @ParameterizedTest
    @CsvSource({
        "2023-04-25, /api/connections/connect",
        "2024-02-08, /api/connections/connect/",
        "2025-09-18, /api/connections/connect/"
    })
    void aConnectSessionHasATokenAndAnAddress(String version, String path) {
        JsonNode session = data(in(version, POLYTOMIC.simulator()).post(path, """
                {"name": "Mine", "redirect_url": "https://us.example", "whitelist": ["s3", "hubspot"], "dark": true}
                """));

        assertThat(session.path("token").asText()).isNotEmpty();
        assertThat(session.path("redirect_url").asText())
                .endsWith("token=" + session.path("token").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-25, /api/connections/connect/",
        "2024-02-08, /api/connections/connect",
        "2025-09-18, /api/connections/connect"
    })
    void theSlashOfAnotherVersionIsNotFound(String version, String path) {
        HttpResponse<String> response =
                in(version, POLYTOMIC.simulator()).post(path, "{\"name\": \"n\", \"redirect_url\": \"u\"}");

        assertThat(response.statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'redirect_url': 'u'}                                      | 400 | name is required",
                "{'name': 'n'}                                              | 400 | redirect_url is required",
                "{'name': 'n', 'redirect_url': 'u', 'type': 'abacus'}       | 422 | unknown connection type abacus",
                "{'name': 'n', 'redirect_url': 'u', 'whitelist': ['abacus']} | 422 | unknown connection type abacus",
                "{'name': 'n', 'redirect_url': 'u', 'connection': 'nobody'} | 422 | no connection with id nobody",
                "{'name': 'Taken', 'redirect_url': 'u'}                     | 422 | there is a connection with the name Taken",
                "{'name': 'n', 'redirect_url': 'u', 'organization_id': 'o'} | 403 | no access to organization o"
            })
    void aConnectSessionThatCannotBeIsRefused(String body, int status, String message) {
        WORKSPACE.add(SimulatedConnection.named("Taken"));

        HttpResponse<String> response =
                in("2025-09-18", POLYTOMIC.simulator()).post("/api/connections/connect/", body.replace('\'', '"'));

        assertThat(json(response).path("status").asInt()).isEqualTo(status);
        assertThat(message(response)).isEqualTo(message);
    }
}
