package io.github.camelpolytomic.test.internal.routes.organization;

import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelpolytomic.test.CallTestSupport;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.Workspace;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.CallTestSupport.data;
import static io.github.camelpolytomic.test.CallTestSupport.in;
import static io.github.camelpolytomic.test.CallTestSupport.message;
import static org.assertj.core.api.Assertions.assertThat;

class PolicyRoutesTest {

    private static final String POLICIES = "/api/permissions/policies";
    private static final String ROLES = "/api/permissions/roles";
    private static final Workspace WORKSPACE = Workspace.empty();

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC =
            new PolytomicSimulatorExtension(PolytomicSimulator.builder().workspace(WORKSPACE));

    private final CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());

    @ParameterizedTest
    @CsvSource({"2023-04-25, PATCH", "2024-02-08, PUT", "2025-09-18, PUT"})
    void aPolicyIsCreatedReadReplacedAndDeleted(String version, String verb) {
        CallTestSupport caller = in(version, POLYTOMIC.simulator());
        String role = role();

        JsonNode created = data(caller.post(POLICIES, """
                {"name": "Finance", "policy_actions": [{"action": "query", "role_ids": ["%s"]},
                 {"action": "export", "role_ids": null}]}
                """.formatted(role)));
        String path = POLICIES + "/" + created.path("id").asText();

        assertThat(created).isEqualTo(Json.parseObject("""
                {"id": "%s", "name": "Finance", "organization_id": "%s", "system": false,
                 "policy_actions": [{"action": "query", "role_ids": ["%s"]}, {"action": "export", "role_ids": []}]}
                """.formatted(
                        created.path("id").asText(), WORKSPACE.organizationId(), role)));
        assertThat(data(caller.get(path))).isEqualTo(created);
        assertThat(data(caller.get(POLICIES))).contains(created);

        JsonNode updated = data(caller.call(verb, path, "{\"name\": \"Sales\", \"policy_actions\": null}"));

        assertThat(updated.path("name").asText()).isEqualTo("Sales");
        assertThat(updated.path("policy_actions")).isEmpty();
        assertThat(caller.delete(path).statusCode()).isEqualTo(200);
        assertThat(caller.get(path).statusCode()).isEqualTo(404);
        assertThat(caller.delete(path).statusCode()).isEqualTo(404);
    }

    @Test
    void theOldestVersionRequiresLessAndKeepsWhatIsAbsent() {
        CallTestSupport old = in("2023-04-25", POLYTOMIC.simulator());
        String path = POLICIES + "/"
                + data(old.post(POLICIES, "{\"name\": \"x\", \"policy_actions\": [{\"action\": \"query\"}]}"))
                        .path("id")
                        .asText();

        assertThat(data(old.call("PATCH", path, "{\"name\": \"y\"}")).path("policy_actions"))
                .hasSize(1);
        assertThat(old.post(POLICIES, "{\"name\": \"x\"}").statusCode()).isEqualTo(200);
        assertThat(client.call("PUT", path, "{\"name\": \"y\"}").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'policy_actions': []}                                            | 400 | name is required",
                "{'name': 'x'}                                                     | 400 | policy_actions is required",
                "{'name': 'x', 'policy_actions': 'all'}                            | 400 | policy_actions must be an array",
                "{'name': 'x', 'policy_actions': ['all']}                          | 400 | policy_actions must be an array of objects",
                "{'name': 'x', 'policy_actions': [{'role_ids': []}]}               | 400 | action is required",
                "{'name': 'x', 'policy_actions': [{'action': 'edit'}]}             | 400 | role_ids is required",
                "{'name': 'x', 'policy_actions': [{'action': 'edit', 'role_ids': ['king']}]} | 404 | no role with id king",
                "{'name': 'x', 'policy_actions': [], 'organization_id': 'no'}      | 403 | no access to organization no"
            })
    void whatIsInvalidIsRefused(String body, int status, String message) {
        HttpResponse<String> response = client.post(POLICIES, body.replace('\'', '"'));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(message(response)).isEqualTo(message);
    }

    @Test
    void aDeletedRoleStaysInItsPolicies() {
        String role = role();
        String body =
                "{\"name\": \"x\", \"policy_actions\": [{\"action\": \"edit\", \"role_ids\": [\"" + role + "\"]}]}";
        String path =
                POLICIES + "/" + data(client.post(POLICIES, body)).path("id").asText();

        client.delete(ROLES + "/" + role);

        assertThat(data(client.get(path)).at("/policy_actions/0/role_ids/0").asText())
                .isEqualTo(role);
        assertThat(client.call("PUT", path, body.replace("\"x\"", "\"renamed\""))
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.call("PUT", path, body.replace("edit", "query")).statusCode())
                .isEqualTo(404);
        assertThat(client.post(POLICIES, body).statusCode()).isEqualTo(404);
    }

    @Test
    void theBuiltInPolicyCannotBeChanged() {
        JsonNode builtIn = data(client.get(POLICIES)).get(0);
        String path = POLICIES + "/" + builtIn.path("id").asText();

        assertThat(builtIn.path("system").asBoolean()).isTrue();
        assertThat(client.call("PUT", path, "{\"name\": \"x\", \"policy_actions\": []}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(client.delete(path).statusCode()).isEqualTo(403);
    }

    private String role() {
        return data(client.post(ROLES, "{\"name\": \"Analyst\"}")).path("id").asText();
    }
}
