package io.github.camelpolytomic.test.internal.routes.organization;

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
import io.github.camelpolytomic.test.SimulatedConnection;
import io.github.camelpolytomic.test.SimulatorClock;
import io.github.camelpolytomic.test.Workspace;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.CallTestSupport.data;
import static io.github.camelpolytomic.test.CallTestSupport.in;
import static io.github.camelpolytomic.test.CallTestSupport.message;
import static io.github.camelpolytomic.test.WorkspaceTestSupport.workspace;
import static org.assertj.core.api.Assertions.assertThat;

class OrganizationRoutesTest {

    private static final String ALL = "/api/organizations";
    private static final Workspace WORKSPACE = workspace("owner", "key", SimulatorClock.realTime())
            .acceptPartnerKey("partner")
            .acceptDeploymentKey("deployment");

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC =
            new PolytomicSimulatorExtension(PolytomicSimulator.builder().workspace(WORKSPACE));

    private static int created;

    private final CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());
    private final CallTestSupport partner = client.bearing("partner");

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void aPartnerCreatesReadsAndDeletesOrganizations(String version) {
        CallTestSupport caller = in(version, POLYTOMIC.simulator()).bearing("partner");

        JsonNode made = data(caller.post(ALL, """
                {"name": "Customer in %s", "sso_domain": "a.example", "sso_org_id": "org_1", "issuer": "https://b.example",
                 "client_id": "c", "client_secret": "hidden"}
                """.formatted(version)));
        String path = ALL + "/" + made.path("id").asText();

        assertThat(made)
                .isEqualTo(Json.parseObject("""
                {"id": "%s", "name": "Customer in %s", "sso_domain": "a.example", "sso_org_id": "org_1",
                 "issuer": "https://b.example"}
                """.formatted(made.path("id").asText(), version)));
        assertThat(data(caller.get(path))).isEqualTo(made);
        assertThat(data(caller.get(ALL)).get(0).path("id").asText()).isEqualTo("owner");
        assertThat(data(caller.get(ALL))).contains(made);
        assertThat(caller.delete(path).statusCode()).isEqualTo(200);
        assertThat(caller.get(path).statusCode()).isEqualTo(404);
        assertThat(data(caller.get(ALL))).doesNotContain(made);
    }

    @ParameterizedTest
    @CsvSource({"2023-04-25, PATCH, true", "2024-02-08, PUT, false", "2025-09-18, PUT, false"})
    void anUpdateReplacesOrKeepsWhatIsAbsent(String version, String verb, boolean keeps) {
        String path = ALL + "/" + create("\"sso_domain\": \"a.example\"");
        CallTestSupport caller = in(version, POLYTOMIC.simulator()).bearing("partner");

        JsonNode updated = data(caller.call(verb, path, "{\"name\": \"Renamed " + version + "\", \"issuer\": \"i\"}"));

        assertThat(updated.path("name").asText()).isEqualTo("Renamed " + version);
        assertThat(updated.path("issuer").asText()).isEqualTo("i");
        assertThat(updated.has("sso_domain")).isEqualTo(keeps);
        assertThat(data(caller.get(path))).isEqualTo(updated);
    }

    @Test
    void aNameIsUniqueAndRequired() {
        HttpResponse<String> taken = partner.post(ALL, "{\"name\": \"Sample Organization\"}");
        String path = ALL + "/" + create("\"sso_domain\": \"a.example\"");

        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(message(taken)).isEqualTo("there is an organization with the name Sample Organization");
        assertThat(partner.call("PUT", path, "{\"name\": \"Sample Organization\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(partner.call("PUT", path, "{\"name\": \"Sample\"}").statusCode())
                .isEqualTo(200);
        assertThat(partner.call("PUT", path, "{\"name\": \"Sample\"}").statusCode())
                .isEqualTo(200);
        assertThat(partner.post(ALL, "{}").statusCode()).isEqualTo(422);
        assertThat(partner.post(ALL, "{\"name\": \"\"}").statusCode()).isEqualTo(422);
        assertThat(partner.call("PUT", path, "{\"name\": 1}").statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/organizations/owner, 403",
        "PUT,    /api/organizations/owner, 403",
        "DELETE, /api/organizations/owner, 403",
        "POST,   /api/organizations,       403",
        "GET,    /api/organizations,       403"
    })
    void aUserIsRefused(String method, String path, int status) {
        String body = method.startsWith("P") ? "{\"name\": \"x\"}" : "";

        assertThat(client.call(method, path, body).statusCode()).isEqualTo(status);
    }

    @Test
    void theOlderVersionsListTheOrganizationOfAUser() {
        assertThat(data(in("2024-02-08", POLYTOMIC.simulator()).get(ALL)))
                .singleElement()
                .isEqualTo(Json.parseObject("{\"id\": \"owner\", \"name\": \"Sample Organization\"}"));
    }

    @Test
    void theOwnerCannotBeDeleted() {
        assertThat(partner.delete(ALL + "/owner").statusCode()).isEqualTo(403);
        assertThat(partner.delete(ALL + "/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void theCurrentOrganizationIsThatOfTheKey() {
        String id = create("\"issuer\": \"i\"");

        assertThat(data(client.get("/api/organization")).path("id").asText()).isEqualTo("owner");
        assertThat(data(partner.get("/api/organization")).path("id").asText()).isEqualTo("owner");
        assertThat(data(client.basic(id, "partner").get("/api/organization"))
                        .path("id")
                        .asText())
                .isEqualTo(id);
        assertThat(client.basic("nobody", "partner").get("/api/organization").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aKeyThatIsLimitedToOneOrganizationSeesNoOther() {
        String id = create("\"issuer\": \"i\"");
        CallTestSupport inside = client.basic(id, "deployment");

        assertThat(data(inside.get(ALL))).hasSize(1);
        assertThat(inside.get(ALL + "/" + id).statusCode()).isEqualTo(200);
        assertThat(inside.get(ALL + "/owner").statusCode()).isEqualTo(404);
    }

    @Test
    void organizationsSeeNothingOfEachOther() {
        Workspace other = WORKSPACE
                .addOrganization("Apart")
                .add(SimulatedConnection.named("Theirs").id("theirs"));
        WORKSPACE.add(SimulatedConnection.named("Ours").id("ours"));
        CallTestSupport stranger = client.bearing(other.apiKey());

        assertThat(stranger.get("/api/connections/theirs").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/api/connections/ours").statusCode()).isEqualTo(404);
        assertThat(client.get("/api/connections/theirs").statusCode()).isEqualTo(404);
        assertThat(partner.get("/api/connections/theirs").statusCode()).isEqualTo(200);
        assertThat(client.basic("owner", "partner")
                        .get("/api/connections/theirs")
                        .statusCode())
                .isEqualTo(404);
        assertThat(data(stranger.get("/api/connections"))).hasSize(1);
        assertThat(data(client.get("/api/connections"))).hasSize(1);
        assertThat(data(stranger.get("/api/me")).path("organization_name").asText())
                .isEqualTo("Apart");
        assertThat(WORKSPACE.connection("theirs")).isPresent();
        assertThat(other.connection("ours")).isEmpty();
        assertThat(WORKSPACE.organizations()).containsEntry(other.organizationId(), "Apart");
    }

    @Test
    void aDeletedOrganizationTakesItsKeysAndConnectionsWithIt() {
        Workspace other = WORKSPACE
                .addOrganization("Gone")
                .add(SimulatedConnection.named("Gone").id("gone"));
        CallTestSupport user = client.bearing(other.apiKey());

        assertThat(user.get("/api/connections/gone").statusCode()).isEqualTo(200);
        assertThat(partner.delete(ALL + "/" + other.organizationId()).statusCode())
                .isEqualTo(200);
        assertThat(user.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(partner.get("/api/connections/gone").statusCode()).isEqualTo(404);
        assertThat(client.basic(other.organizationId(), "partner")
                        .get("/api/me")
                        .statusCode())
                .isEqualTo(401);
    }

    private String create(String more) {
        String body = "{\"name\": \"Customer " + ++created + "\", " + more + "}";
        return data(partner.post(ALL, body)).path("id").asText();
    }
}
