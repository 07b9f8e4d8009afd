package io.github.camelpolytomic.test.internal.routes.organization;

import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
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

class UserRoutesTest {

    private static final Workspace WORKSPACE = Workspace.empty().acceptPartnerKey("partner");

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC =
            new PolytomicSimulatorExtension(PolytomicSimulator.builder().workspace(WORKSPACE));

    private static int organizations;

    private final CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());
    private final CallTestSupport partner = client.bearing("partner");
    private Workspace organization;
    private String users;

    @BeforeEach
    void addAnOrganization() {
        organization = WORKSPACE.addOrganization("Customer " + ++organizations);
        users = "/api/organizations/" + organization.organizationId() + "/users";
    }

    @ParameterizedTest
    @CsvSource({"2023-04-25, PATCH", "2024-02-08, PUT", "2025-09-18, PUT"})
    void aUserIsCreatedReadUpdatedAndDeleted(String version, String verb) {
        CallTestSupport caller = in(version, POLYTOMIC.simulator()).bearing("partner");

        JsonNode created = data(caller.post(users, "{\"email\": \"ada@example.org\"}"));
        String path = users + "/" + created.path("id").asText();

        assertThat(created).isEqualTo(Json.parseObject("""
                {"id": "%s", "email": "ada@example.org", "organization_id": "%s", "role": "member", "role_ids": ["%s"]}
                """.formatted(
                        created.path("id").asText(), organization.organizationId(), role("member"))));
        assertThat(data(caller.get(path))).isEqualTo(created);
        assertThat(data(caller.get(users))).hasSize(2).contains(created);

        JsonNode updated = data(caller.call(verb, path, "{\"email\": \"x@example.org\", \"role\": \"admin\"}"));

        assertThat(updated.path("role").asText()).isEqualTo("admin");
        assertThat(updated.path("email").asText()).isEqualTo("ada@example.org");
        assertThat(Json.elements(updated.path("role_ids"))).containsExactly(role("admin"));
        assertThat(data(caller.delete(path))).isEqualTo(updated);
        assertThat(caller.get(path).statusCode()).isEqualTo(404);
        assertThat(caller.delete(path).statusCode()).isEqualTo(404);
    }

    @Test
    void rolesByIdCountMoreThanTheOneByName() {
        JsonNode created = data(partner.post(users, """
                {"email": "a@example.org", "role": "member", "role_ids": ["%s", "%s"]}
                """.formatted(role("admin"), role("member"))));

        assertThat(created.path("role").asText()).isEqualTo("admin");
        assertThat(created.path("role_ids")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                    | email is required",
                "{'email': ''}                                         | email must not be empty",
                "{'email': 'nobody'}                                   | email must be an e-mail address",
                "{'email': 'a@example.org', 'role': 'king'}            | no role with the name king",
                "{'email': 'a@example.org', 'role_ids': ['king']}      | no role with id king",
                "{'email': 'a@example.org', 'role_ids': 'king'}        | role_ids must be an array",
                "{'email': 'USER@sample.example'}                      | there is a user with the e-mail address USER@sample.example"
            })
    void whatIsInvalidIsUnprocessable(String body, String message) {
        HttpResponse<String> response = partner.post(users, body.replace('\'', '"'));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(message(response)).isEqualTo(message);
        assertThat(data(partner.get(users))).hasSize(1);
    }

    @Test
    void onlyPartnersAreLetIn() {
        String path = users + "/some";

        assertThat(client.get(users).statusCode()).isEqualTo(403);
        assertThat(client.post(users, "{\"email\": \"a@example.org\"}").statusCode())
                .isEqualTo(403);
        assertThat(client.get(path).statusCode()).isEqualTo(403);
        assertThat(client.call("PUT", path, "{}").statusCode()).isEqualTo(403);
        assertThat(client.delete(path).statusCode()).isEqualTo(403);
        assertThat(client.post(path + "/keys", "").statusCode()).isEqualTo(403);
        assertThat(client.bearing(organization.apiKey()).get(users).statusCode())
                .isEqualTo(403);
        assertThat(partner.get("/api/organizations/nobody/users").statusCode()).isEqualTo(404);
        assertThat(partner.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aKeyAuthenticatesItsUserUntilItIsRevoked() {
        String id = create("ada@example.org", "member");
        String keys = users + "/" + id + "/keys";

        String first = data(partner.post(keys, "")).path("value").asText();

        JsonNode identity = data(client.bearing(first).get("/api/me"));
        assertThat(identity.path("id").asText()).isEqualTo(id);
        assertThat(identity.path("email").asText()).isEqualTo("ada@example.org");
        assertThat(identity.path("role").asText()).isEqualTo("member");
        assertThat(identity.path("organization_id").asText()).isEqualTo(organization.organizationId());
        assertThat(partner.post(keys, "").statusCode()).isEqualTo(403);
        assertThat(partner.post(keys + "?force=false", "").statusCode()).isEqualTo(403);
        assertThat(client.bearing(first).get("/api/me").statusCode()).isEqualTo(200);

        String second =
                data(partner.post(keys + "?force=true", "")).path("value").asText();

        assertThat(second).isNotEqualTo(first);
        assertThat(client.bearing(first).get("/api/me").statusCode()).isEqualTo(401);
        assertThat(client.bearing(second).get("/api/me").statusCode()).isEqualTo(200);
        partner.delete(users + "/" + id);
        assertThat(client.bearing(second).get("/api/me").statusCode()).isEqualTo(401);
        assertThat(partner.post(keys, "").statusCode()).isEqualTo(404);
    }

    @Test
    void aKeyIsNowhereButInTheResponse() {
        String id = create("ada@example.org", "member");

        String key =
                data(partner.post(users + "/" + id + "/keys", "")).path("value").asText();

        assertThat(partner.get(users + "/" + id).body()).doesNotContain(key);
        assertThat(partner.get(users).body()).doesNotContain(key);
    }

    private String create(String email, String role) {
        return data(partner.post(users, "{\"email\": \"" + email + "\", \"role\": \"" + role + "\"}"))
                .path("id")
                .asText();
    }

    private String role(String name) {
        return data(client.bearing(organization.apiKey()).get("/api/permissions/roles"))
                .valueStream()
                .filter(role -> role.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }
}
