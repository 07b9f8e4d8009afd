package io.github.camelpolytomic.test.internal.routes.organization;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelpolytomic.test.CallTestSupport;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedConnection;
import io.github.camelpolytomic.test.Workspace;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.CallTestSupport.data;
import static io.github.camelpolytomic.test.CallTestSupport.in;
import static io.github.camelpolytomic.test.CallTestSupport.message;
import static org.assertj.core.api.Assertions.assertThat;

class RecordLoggingRoutesTest {

    private static final String PATH = "/api/organization/record-logging";
    private static final Workspace WORKSPACE = Workspace.sample();

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC =
            new PolytomicSimulatorExtension(PolytomicSimulator.builder().workspace(WORKSPACE));

    private final CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());

    @AfterEach
    void switchOff() {
        client.call("PUT", PATH, "{\"enabled\": false}");
    }

    @Test
    void itIsOffAtFirstAndReplacedAsAWhole() {
        assertThat(data(client.get(PATH))).isEqualTo(Json.parseObject("{\"enabled\": false}"));

        String body = """
                {"enabled": true, "deliveryConnectionId": "%s", "deliveryPrefix": "logs/records"}
                """.formatted(SampleWorkspace.BUCKET);

        assertThat(data(client.call("PUT", PATH, body))).isEqualTo(Json.parseObject("""
                {"enabled": true, "deliveryConnectionId": "%s", "deliveryConnectionName": "%s",
                 "deliveryPrefix": "logs/records"}
                """.formatted(
                SampleWorkspace.BUCKET,
                WORKSPACE.connection(SampleWorkspace.BUCKET).orElseThrow().name())));
        assertThat(data(client.get(PATH)).path("enabled").asBoolean()).isTrue();
        assertThat(data(client.call("PUT", PATH, "{\"enabled\": true, \"deliveryPrefix\": null}")))
                .isEqualTo(Json.parseObject("{\"enabled\": true}"));
    }

    @Test
    void theNameOfADeletedConnectionIsAbsent() {
        WORKSPACE.add(SimulatedConnection.named("Archive").id("archive").type("s3"));
        client.call("PUT", PATH, "{\"enabled\": true, \"deliveryConnectionId\": \"archive\"}");

        WORKSPACE.remove("archive");

        assertThat(data(client.get(PATH)))
                .isEqualTo(Json.parseObject("{\"enabled\": true, \"deliveryConnectionId\": \"archive\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                   | 422 | enabled is required",
                "{'enabled': 'yes'}                                   | 422 | enabled must be a boolean",
                "{'enabled': true, 'deliveryConnectionId': 'nothing'} | 404 | no connection with id nothing",
                "{'enabled': true, 'deliveryConnectionId': '" + SampleWorkspace.CRM + "'} | 422 | connection "
                        + SampleWorkspace.CRM + " is no blob storage"
            })
    void whatIsInvalidIsRefused(String body, int status, String message) {
        HttpResponse<String> response = client.call("PUT", PATH, body.replace('\'', '"'));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(message(response)).isEqualTo(message);
        assertThat(data(client.get(PATH)).path("enabled").asBoolean()).isFalse();
    }
}
