package io.github.camelpolytomic.test.internal.routes;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.CallTestSupport;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.Workspace;

import static io.github.camelpolytomic.test.CallTestSupport.in;
import static io.github.camelpolytomic.test.CallTestSupport.message;
import static org.assertj.core.api.Assertions.assertThat;

class ConnectionRoutesProbeTest {

    private static final Workspace WORKSPACE = Workspace.empty();
    private static final String CONFIGURATION = "{\"hosts\": \"h\", \"username\": \"u\", \"password\": \"p\"}";

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC =
            new PolytomicSimulatorExtension(PolytomicSimulator.builder().workspace(WORKSPACE));

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-08", "2025-09-18"})
    void aConfigurationIsTestedWithoutBeingStored(String version) {
        int before = WORKSPACE.connections().size();
        CallTestSupport client = in(version, POLYTOMIC.simulator());

        HttpResponse<String> response = client.post(
                "/api/connections/test", "{\"type\": \"mongodb\", \"configuration\": " + CONFIGURATION + "}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(WORKSPACE.connections()).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'configuration': {}}                         | 400 | type is required",
                "{'type': 'mongodb'}                           | 400 | configuration is required",
                "{'type': 'abacus', 'configuration': {}}       | 400 | unknown connection type abacus",
                "{'type': 'mongodb', 'configuration': {}}      | 400 | configuration.hosts is required",
                "{'type': 'hubspot', 'configuration': {}}      | 400 | the connection is not authorized yet",
                "{'type': 's3', 'configuration': {}, 'connection_id': 'nobody'} | 404 | no connection with id nobody"
            })
    void aTestThatFailsSaysWhy(String body, int status, String message) {
        HttpResponse<String> response =
                in("2025-09-18", POLYTOMIC.simulator()).post("/api/connections/test", body.replace('\'', '"'));

        assertThat(message(response)).isEqualTo(message);
        assertThat(response.statusCode()).isEqualTo(status);
    }

    @Test
    void aTestMayChangeSettingsOfASavedConnection() {
        CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());
        String body = "{\"type\": \"mongodb\", \"connection_id\": \"" + client.create("mongodb", CONFIGURATION)
                + "\", \"configuration\": {\"hosts\": \"%s\"}}";

        assertThat(client.post("/api/connections/test", body.formatted("h3")).statusCode())
                .isEqualTo(200);
        assertThat(client.post("/api/connections/test", body.formatted("h.invalid"))
                        .statusCode())
                .isEqualTo(400);
    }
}
