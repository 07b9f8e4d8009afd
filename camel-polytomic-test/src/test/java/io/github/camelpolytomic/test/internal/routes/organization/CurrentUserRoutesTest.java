package io.github.camelpolytomic.test.internal.routes.organization;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelpolytomic.test.CallTestSupport;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.Workspace;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.CallTestSupport.data;
import static io.github.camelpolytomic.test.CallTestSupport.in;
import static org.assertj.core.api.Assertions.assertThat;

class CurrentUserRoutesTest {

    private static final String USERS = "/api/organization/users";
    private static final Workspace WORKSPACE = Workspace.empty().acceptPartnerKey("partner");

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC =
            new PolytomicSimulatorExtension(PolytomicSimulator.builder().workspace(WORKSPACE));

    private static int organizations;

    private final CallTestSupport anyone = in("2025-09-18", POLYTOMIC.simulator());
    private Workspace organization;
    private CallTestSupport admin;

    @BeforeEach
    void addAnOrganization() {
        organization = WORKSPACE.addOrganization("Customer " + ++organizations);
        admin = anyone.bearing(organization.apiKey());
    }

    @Test
    void aUserIsCreatedReadUpdatedAndDeleted() {
        JsonNode created = data(admin.post(USERS, "{\"email\": \"ada@example.org\", \"role\": \"member\"}"));
        String path = USERS + "/" + created.path("id").asText();

        assertThat(created.has("harbor_ids")).isFalse();
        assertThat(data(admin.get(path))).isEqualTo(Json.fill(created, Json.parseObject("""
                {"harbor_only": false, "harbor_ids": []}
                """)));
        assertThat(data(admin.get(USERS))).hasSize(2).contains(data(admin.get(path)));
        assertThat(data(admin.call("PUT", path, "{\"role\": \"admin\"}"))
                        .path("role")
                        .asText())
                .isEqualTo("admin");
        assertThat(data(admin.call("PUT", path, "{}")).path("role").asText()).isEqualTo("admin");
        assertThat(data(admin.delete(path)).path("email").asText()).isEqualTo("ada@example.org");
        assertThat(admin.get(path).statusCode()).isEqualTo(404);
        assertThat(admin.call("PUT", path, "{}").statusCode()).isEqualTo(404);
        assertThat(admin.post(USERS, "{\"email\": \"none\"}").statusCode()).isEqualTo(422);
    }

    @Test
    void onlyAdministratorsChangeAnything() {
        CallTestSupport member = anyone.bearing(keyOf("member"));

        assertThat(member.get(USERS).statusCode()).isEqualTo(200);
        assertThat(member.post(USERS, "{\"email\": \"a@example.org\"}").statusCode())
                .isEqualTo(403);
        assertThat(member.call("PUT", USERS + "/x", "{}").statusCode()).isEqualTo(403);
        assertThat(member.delete(USERS + "/x").statusCode()).isEqualTo(403);
        assertThat(member.post("/api/permissions/roles", "{\"name\": \"x\"}").statusCode())
                .isEqualTo(403);
        assertThat(member.post("/api/permissions/policies", "{\"name\": \"x\", \"policy_actions\": []}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(member.call("PUT", "/api/organization/record-logging", "{\"enabled\": true}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(anyone.bearing(keyOf("admin"))
                        .post(USERS, "{\"email\": \"a@example.org\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theKeyOfADeletedUserIsRevoked() {
        String key = keyOf("member");

        String id = data(anyone.bearing(key).get("/api/me")).path("id").asText();
        admin.delete(USERS + "/" + id);

        assertThat(anyone.bearing(key).get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aPartnerInsideAnOrganizationMayDoThisToo() {
        CallTestSupport partner = anyone.basic(organization.organizationId(), "partner");

        assertThat(partner.post(USERS, "{\"email\": \"b@example.org\"}").statusCode())
                .isEqualTo(200);
        assertThat(data(admin.get(USERS))).hasSize(2);
    }

    private String keyOf(String role) {
        String body = "{\"email\": \"" + role + "@example.org\", \"role\": \"" + role + "\"}";
        String id = data(admin.post(USERS, body)).path("id").asText();
        String keys = "/api/organizations/" + organization.organizationId() + "/users/" + id + "/keys";
        return data(anyone.bearing("partner").post(keys, "")).path("value").asText();
    }
}
