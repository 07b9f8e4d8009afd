package io.github.camelpolytomic.test.internal.routes.organization;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.CallTestSupport;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.Workspace;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.CallTestSupport.in;
import static io.github.camelpolytomic.test.CallTestSupport.message;
import static io.github.camelpolytomic.test.ClientTestSupport.json;
import static org.assertj.core.api.Assertions.assertThat;

class NotificationRoutesTest {

    private static final String PATH = "/api/notifications/global-error-subscribers";
    private static final Workspace WORKSPACE = Workspace.empty();
    private static final Workspace OTHER = WORKSPACE.addOrganization("Other");

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC =
            new PolytomicSimulatorExtension(PolytomicSimulator.builder().workspace(WORKSPACE));

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-08", "2025-09-18"})
    void theSubscribersAreReplacedWithoutAnEnvelope(String version) {
        CallTestSupport client = in(version, POLYTOMIC.simulator());

        HttpResponse<String> response = client.call("PUT", PATH, "{\"emails\": [\"a@b.example\", \"c@b.example\"]}");

        assertThat(json(response)).isEqualTo(Json.parseObject("{\"emails\": [\"a@b.example\", \"c@b.example\"]}"));
        assertThat(json(client.get(PATH))).isEqualTo(json(response));
        assertThat(json(client.bearing(OTHER.apiKey()).get(PATH)).path("emails"))
                .isEmpty();
        assertThat(json(client.call("PUT", PATH, "{\"emails\": null}")).path("emails"))
                .isEmpty();
        assertThat(json(client.get(PATH))).isEqualTo(Json.parseObject("{\"emails\": []}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'emails': 'a@b.example'}          | emails must be an array",
                "{'emails': [1]}                    | emails must be an array of strings",
                "{'emails': ['a@b.example', 'a']}   | emails must be e-mail addresses"
            })
    void whatIsInvalidIsABadRequest(String body, String message) {
        HttpResponse<String> response =
                in("2025-09-18", POLYTOMIC.simulator()).call("PUT", PATH, body.replace('\'', '"'));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(message(response)).isEqualTo(message);
    }
}
