package io.github.camelpolytomic.test.internal.routes.event;

import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.CallTestSupport;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.Workspace;

import static io.github.camelpolytomic.test.CallTestSupport.data;
import static io.github.camelpolytomic.test.CallTestSupport.in;
import static io.github.camelpolytomic.test.CallTestSupport.message;
import static org.assertj.core.api.Assertions.assertThat;

class WebhookRoutesTest {

    private static final String WEBHOOKS = "/api/webhooks";
    private static final String BODY = "{\"endpoint\": \"https://here.example/events\", \"secret\": \"s1\"}";
    private static final Workspace WORKSPACE = Workspace.empty().acceptPartnerKey("partner");
    private static final Workspace OTHER = WORKSPACE.addOrganization("Other");

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC =
            new PolytomicSimulatorExtension(PolytomicSimulator.builder().workspace(WORKSPACE));

    private final CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());
    private final CallTestSupport partner = client.bearing("partner");

    @AfterEach
    void deleteAll() {
        for (CallTestSupport each : new CallTestSupport[] {client, client.bearing(OTHER.apiKey())}) {
            data(each.get(WEBHOOKS))
                    .forEach(webhook ->
                            each.delete(WEBHOOKS + "/" + webhook.path("id").asText()));
        }
    }

    @ParameterizedTest
    @CsvSource({"2023-04-25, PATCH", "2024-02-08, PUT", "2025-09-18, PUT"})
    void aWebhookIsCreatedReadUpdatedAndDeleted(String version, String verb) {
        CallTestSupport user = in(version, POLYTOMIC.simulator());

        JsonNode created = data(user.post(WEBHOOKS, BODY));
        String path = WEBHOOKS + "/" + created.path("id").asText();

        assertThat(created.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "organization_id", "endpoint", "secret", "disabled", "created_at");
        assertThat(data(user.get(path))).isEqualTo(created);
        assertThat(data(user.get(WEBHOOKS))).singleElement().isEqualTo(created);

        String changed = "{\"endpoint\": \"http://there.example:8080/e?a=b\", \"secret\": \"s2\"}";
        JsonNode updated = data(user.call(verb, path, changed));

        assertThat(updated.path("endpoint").asText()).isEqualTo("http://there.example:8080/e?a=b");
        assertThat(updated.path("secret").asText()).isEqualTo("s2");
        assertThat(updated.path("created_at")).isEqualTo(created.path("created_at"));
        assertThat(user.delete(path).statusCode()).isEqualTo(200);
        assertThat(user.get(path).statusCode()).isEqualTo(404);
        assertThat(user.delete(path).statusCode()).isEqualTo(404);
        assertThat(data(user.get(WEBHOOKS))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void itIsDisabledAndEnabled(String version) {
        CallTestSupport user = in(version, POLYTOMIC.simulator());
        String path =
                WEBHOOKS + "/" + data(user.post(WEBHOOKS, BODY)).path("id").asText();

        assertThat(data(user.post(path + "/disable", "")).path("disabled").asBoolean())
                .isTrue();
        assertThat(data(user.post(path + "/disable", "")).path("disabled").asBoolean())
                .isTrue();
        assertThat(data(user.get(path)).path("disabled").asBoolean()).isTrue();
        assertThat(data(user.post(path + "/enable", "")).path("disabled").asBoolean())
                .isFalse();
        assertThat(data(user.get(path)).path("disabled").asBoolean()).isFalse();
        assertThat(user.post(WEBHOOKS + "/none/disable", "").statusCode()).isEqualTo(404);
        assertThat(user.post(WEBHOOKS + "/none/enable", "").statusCode()).isEqualTo(404);
    }

    @Test
    void anOrganizationHasOnlyOne() {
        client.post(WEBHOOKS, BODY);

        HttpResponse<String> second = client.post(WEBHOOKS, BODY);

        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(message(second)).startsWith("the organization has a webhook: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'secret': 's'}                                          | endpoint is required",
                "{'endpoint': 'https://here.example'}                     | secret is required",
                "{'endpoint': 'https://here.example', 'secret': ''}       | secret must not be empty",
                "{'endpoint': 'here', 'secret': 's'}                      | endpoint must be a URL",
                "{'endpoint': 'ftp://here.example', 'secret': 's'}        | endpoint must be a URL",
                "{'endpoint': 'https://a b', 'secret': 's'}               | endpoint must be a URL",
                "{'endpoint': 'https://here.example', 'secret': 's', 'organization_id': 'x'} | no access to organization x"
            })
    void whatIsInvalidIsUnprocessable(String body, String message) {
        HttpResponse<String> response = client.post(WEBHOOKS, body.replace('\'', '"'));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(message(response)).isEqualTo(message);
        assertThat(data(client.get(WEBHOOKS))).isEmpty();
    }

    @Test
    void aPartnerCaresForThoseOfOtherOrganizations() {
        String body = BODY.replace("}", ", \"organization_id\": \"" + OTHER.organizationId() + "\"}");
        String path =
                WEBHOOKS + "/" + data(partner.post(WEBHOOKS, body)).path("id").asText();

        assertThat(data(partner.get(path)).path("organization_id").asText()).isEqualTo(OTHER.organizationId());
        assertThat(data(client.bearing(OTHER.apiKey()).get(WEBHOOKS))).hasSize(1);
        assertThat(data(partner.get(WEBHOOKS))).isEmpty();
        assertThat(client.get(path).statusCode()).isEqualTo(404);
        assertThat(client.post(WEBHOOKS, body).statusCode()).isEqualTo(422);
        assertThat(partner.call("PUT", path, body).statusCode()).isEqualTo(200);
        assertThat(partner.call("PUT", path, body.replace(OTHER.organizationId(), WORKSPACE.organizationId()))
                        .statusCode())
                .isEqualTo(422);
    }
}
