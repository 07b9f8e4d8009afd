package io.github.camelpolytomic.test.internal.routes;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
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
import io.github.camelpolytomic.test.internal.state.organization.Actor;

import static io.github.camelpolytomic.test.CallTestSupport.data;
import static io.github.camelpolytomic.test.CallTestSupport.in;
import static io.github.camelpolytomic.test.CallTestSupport.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ConnectionRoutesTest {

    private static final SimulatorClock CLOCK = SimulatorClock.stoppedAt(Instant.parse("2025-03-01T10:00:00Z"));
    private static final Workspace WORKSPACE = Workspace.empty(CLOCK);
    private static final String CONFIGURATION =
            "{\"hosts\": \"h\", \"username\": \"u\", \"password\": \"old\", \"database\": \"shop\"}";

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC =
            new PolytomicSimulatorExtension(PolytomicSimulator.builder().workspace(WORKSPACE));

    @BeforeEach
    void emptyTheWorkspace() {
        WORKSPACE.connections().forEach(each -> WORKSPACE.remove(each.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void aConnectionIsAnsweredWithEveryMember(String version) {
        WORKSPACE.add(SimulatedConnection.named("Old one")
                .id("old/one")
                .type("postgresql")
                .configuration(Map.of("hostname", "h", "password", "p")));
        CallTestSupport client = in(version, POLYTOMIC.simulator());

        JsonNode one = data(client.get("/api/connections/old%2Fone"));

        boolean isNewest = version.equals("2025-09-18");
        Actor user = Actor.userOf(WORKSPACE.organizationId());
        assertThat(one).isEqualTo(Json.parseObject("""
                {"id": "old/one", "name": "Old one", "organization_id": "%1$s", "saved": true, "status": "healthy",
                 "type": {"id": "postgresql", "name": "PostgreSQL",
                   "logo_url": "https://logos.example/postgresql.svg",%4$s
                   "operations": ["source", "destination", "enrichment"]},
                 "configuration": {"hostname": "h", "password": "********"},
                 "policies": [], "api_calls_last_24_hours": null,
                 "created_at": "%2$s", "created_by": %3$s, "updated_at": "%2$s", "updated_by": %3$s%5$s}
                """.formatted(
                        WORKSPACE.organizationId(),
                        one.path("created_at").asText(),
                        user.json(),
                        isNewest ? "\"logo_dark_url\": \"https://logos.example/postgresql-dark.svg\"," : "",
                        isNewest
                                ? ", \"rate_limit\": {\"currently_limited\": false, \"expires_at\": null,"
                                        + " \"limited_since\": null}"
                                : "")));
        assertThat(data(client.get("/api/connections"))).containsExactly(one);
    }

    @Test
    void aConnectionTellsThatItsSystemLimitsCalls() {
        WORKSPACE.add(SimulatedConnection.named("Hub").id("hub").type("hubspot"));
        Instant begun = CLOCK.instant();

        WORKSPACE.limitCalls("hub", Duration.ofMinutes(1));
        CLOCK.advance(Duration.ofSeconds(30));
        WORKSPACE.limitCalls("hub", Duration.ofMinutes(1));

        CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());
        assertThat(data(client.get("/api/connections/hub")).path("rate_limit"))
                .isEqualTo(Json.object()
                        .put("currently_limited", true)
                        .put("expires_at", begun.plusSeconds(90).toString())
                        .put("limited_since", begun.toString()));
        CLOCK.advance(Duration.ofMinutes(1));
        assertThat(data(client.get("/api/connections/hub"))
                        .at("/rate_limit/currently_limited")
                        .asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"managed, 409, 409", "customer, 200, 409", "none, 200, 200"})
    void aConnectionBehindAHarborIsNotDeletedAndAManagedOneNotChanged(String harbor, int update, int delete) {
        CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());
        SimulatedConnection connection =
                SimulatedConnection.named("Hub").id("hub").type("hubspot");
        WORKSPACE.add(
                switch (harbor) {
                    case "managed" -> connection.ownedByHarbor();
                    case "customer" -> connection.usedByHarbor();
                    default -> connection;
                });

        HttpResponse<String> updated =
                client.call("PUT", "/api/connections/hub", "{\"name\": \"Hub\", \"configuration\": {}}");
        HttpResponse<String> deleted = client.delete("/api/connections/hub?force=true");

        assertThat(updated.statusCode()).isEqualTo(update);
        assertThat(deleted.statusCode()).isEqualTo(delete);
        assertThat(WORKSPACE.connection("hub").isPresent()).isEqualTo(delete == 409);
    }

    @Test
    void aConnectionOfATypeThatNobodyCanMakeIsAnsweredToo() {
        WORKSPACE.add(SimulatedConnection.named("Own").id("own"));

        assertThat(data(in("2025-09-18", POLYTOMIC.simulator()).get("/api/connections/own"))
                        .path("type")
                        .path("id")
                        .asText())
                .isEqualTo("custom");
    }

    @ParameterizedTest
    @CsvSource({"2023-04-25, PATCH", "2024-02-08, PUT", "2025-09-18, PUT"})
    void anUpdateIsValidatedAndChangesWhatIsStored(String version, String method) {
        CallTestSupport client = in(version, POLYTOMIC.simulator());
        String path = "/api/connections/" + client.create("mongodb", CONFIGURATION);
        CLOCK.advance(Duration.ofMinutes(1));

        HttpResponse<String> refused = client.call(method, path, """
                {"name": "New", "configuration": {"hosts": "db.invalid", "username": "u", "password": "p"}}""");
        HttpResponse<String> done = client.call(method, path, """
                {"name": "New", "configuration": {"hosts": "h2", "username": "u", "password": "p"}}""");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(data(done).at("/configuration/hosts").asText()).isEqualTo("h2");
        JsonNode after = data(client.get(path));
        assertThat(after.path("name").asText()).isEqualTo("New");
        assertThat(after.path("updated_at").asText())
                .isGreaterThan(after.path("created_at").asText());
    }

    @ParameterizedTest
    @CsvSource({"2023-04-25, PATCH, shop", "2024-02-08, PUT, ''", "2025-09-18, PUT, ''"})
    void aPutReplacesTheConfigurationAndAPatchDoesNot(String version, String method, String database) {
        CallTestSupport client = in(version, POLYTOMIC.simulator());
        String path = "/api/connections/" + client.create("mongodb", CONFIGURATION);

        client.call(method, path, """
                {"name": "New", "configuration": {"hosts": "h2", "username": "u", "password": "p"}}""");

        assertThat(data(client.get(path)).at("/configuration/database").asText())
                .isEqualTo(database);
    }

    @ParameterizedTest
    @CsvSource({"2023-04-25, PUT", "2024-02-08, PATCH", "2025-09-18, PATCH"})
    void theVerbOfAnotherVersionIsNotFound(String version, String method) {
        CallTestSupport client = in(version, POLYTOMIC.simulator());
        String path = "/api/connections/" + client.create("mongodb", CONFIGURATION);

        assertThat(client.call(method, path, "{\"name\": \"x\", \"configuration\": {}}")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'configuration': {}}                                | 400 | name is required",
                "{'name': 'x'}                                        | 400 | configuration is required",
                "{'name': 'x', 'configuration': {}, 'type': 's3'}     | 422 | the type of a connection cannot be changed",
                "{'name': 'x', 'configuration': {}}                   | 422 | configuration.hosts is required",
                "{'name': 'x', 'configuration': {}, 'reconnect': 1}   | 400 | reconnect must be a boolean"
            })
    void anUpdateThatDoesNotFitIsRefused(String body, int status, String message) {
        CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());
        String path = "/api/connections/" + client.create("mongodb", CONFIGURATION);

        HttpResponse<String> response = client.call("PUT", path, body.replace('\'', '"'));

        assertThat(message(response)).isEqualTo(message);
        assertThat(response.statusCode()).isEqualTo(status);
    }

    @Test
    void whoReconnectsMustAuthorizeAgain() {
        CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());
        String id = client.create("hubspot", "{}");
        WORKSPACE.authorize(id);

        JsonNode plain =
                data(client.call("PUT", "/api/connections/" + id, "{\"name\": \"Hub\", \"configuration\": {}}"));
        JsonNode again = data(client.call("PUT", "/api/connections/" + id, """
                {"name": "Hub", "configuration": {}, "reconnect": true}"""));

        assertThat(plain.has("auth_url")).isFalse();
        assertThat(again.path("auth_url").asText()).contains(id);
        assertThat(again.path("status").asText()).isEqualTo("unhealthy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void aConnectionThatNobodyUsesIsDeletedWithoutABody(String version) {
        CallTestSupport client = in(version, POLYTOMIC.simulator());
        String path = "/api/connections/" + client.create("mongodb", CONFIGURATION);

        HttpResponse<String> response = client.delete(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(client.get(path).statusCode()).isEqualTo(404);
        assertThat(client.delete(path).statusCode()).isEqualTo(404);
    }

    @Test
    void forceMustBeTrueOrFalse() {
        CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());
        String path = "/api/connections/" + client.create("mongodb", CONFIGURATION);

        assertThat(client.delete(path + "?force=1").statusCode()).isEqualTo(400);
        assertThat(client.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void theHealthOfAConnectionIsToldFromJava() {
        WORKSPACE.add(SimulatedConnection.named("Sick").id("sick").unhealthy("no route to host"));
        CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());

        assertThat(data(client.get("/api/connections/sick"))
                        .path("status_error")
                        .asText())
                .isEqualTo("no route to host");
        WORKSPACE.markHealthy("sick");
        assertThat(data(client.get("/api/connections/sick")).has("status_error"))
                .isFalse();
        WORKSPACE.markUnhealthy("sick", "again");
        assertThat(data(client.get("/api/connections/sick")).path("status").asText())
                .isEqualTo("unhealthy");
    }

    @Test
    void javaCodeCannotChangeAConnectionThatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WORKSPACE.authorize("nobody"))
                .withMessage("no connection with id nobody");
    }
}
