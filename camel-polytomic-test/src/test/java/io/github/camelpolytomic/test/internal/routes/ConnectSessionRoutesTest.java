package io.github.camelpolytomic.test.internal.routes;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.SimulatedConnection;
import io.github.camelpolytomic.test.SimulatorClock;
import io.github.camelpolytomic.test.Workspace;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.CallTestSupport.data;
import static io.github.camelpolytomic.test.CallTestSupport.in;
import static io.github.camelpolytomic.test.CallTestSupport.message;
import static io.github.camelpolytomic.test.ClientTestSupport.anonymous;
import static io.github.camelpolytomic.test.ClientTestSupport.json;
import static io.github.camelpolytomic.test.ClientTestSupport.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ConnectSessionRoutesTest {

    private static final SimulatorClock CLOCK = SimulatorClock.stoppedAt(Instant.parse("2026-02-03T04:00:00Z"));
    private static final Workspace WORKSPACE = Workspace.empty(CLOCK);
    private static final String CONNECT = "/api/connections/connect/";

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC =
            new PolytomicSimulatorExtension(PolytomicSimulator.builder().workspace(WORKSPACE));

    @ParameterizedTest
    @CsvSource({
        "2023-04-25, /api/connections/connect",
        "2023-04-25, /api/connections/connect/",
        "2024-02-08, /api/connections/connect",
        "2024-02-08, /api/connections/connect/",
        "2025-09-18, /api/connections/connect",
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
    @CsvSource(
            delimiter = '|',
            value = {
                "{'redirect_url': 'u'}                                      | 400 | name is required",
                "{'name': 'n'}                                              | 400 | redirect_url is required",
                "{'name': 'n', 'redirect_url': 'u', 'type': 'abacus'}       | 422 | unknown connection type abacus",
                "{'name': 'n', 'redirect_url': 'u', 'whitelist': ['abacus']} | 422 | unknown connection type abacus",
                "{'name': 'n', 'redirect_url': 'u', 'connection': 'nobody'} | 404 | no connection with id nobody",
                "{'name': 'Taken', 'redirect_url': 'u'}                     | 409 | there is a connection with the name Taken",
                "{'name': 'n', 'redirect_url': 'u', 'organization_id': 'o'} | 403 | no access to organization o",
                "{'name': 'n', 'redirect_url': 'u', 'ttl': 0}               | 422 | ttl must be between 1 and 604800",
                "{'name': 'n', 'redirect_url': 'u', 'ttl': 604801}          | 422 | ttl must be between 1 and 604800",
                "{'name': 'n', 'redirect_url': 'u', 'ttl': '60'}            | 400 | ttl must be an integer"
            })
    void aConnectSessionThatCannotBeIsRefused(String body, int status, String message) {
        WORKSPACE.add(SimulatedConnection.named("Taken"));

        HttpResponse<String> response =
                in("2025-09-18", POLYTOMIC.simulator()).post("/api/connections/connect/", body.replace('\'', '"'));

        assertThat(json(response).path("status").asInt()).isEqualTo(status);
        assertThat(message(response)).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({
        "connection, 422, no connection with id nobody",
        "name,       422, there is a connection with the name nobody"
    })
    void olderVersionsKnowNeitherNotFoundNorConflict(String member, int status, String message) {
        WORKSPACE.add(SimulatedConnection.named("nobody"));
        ObjectNode body =
                Json.object().put("name", "n").put("redirect_url", "u").put(member, "nobody");

        HttpResponse<String> response =
                in("2024-02-08", POLYTOMIC.simulator()).post("/api/connections/connect/", body.toString());

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(message(response)).isEqualTo(message);
    }

    @Test
    void aPartnerLearnsThatAnOrganizationIsNotThere() {
        WORKSPACE.acceptPartnerKey("partner");

        HttpResponse<String> response = in("2025-09-18", POLYTOMIC.simulator())
                .bearing("partner")
                .post(CONNECT, "{\"name\": \"n\", \"redirect_url\": \"u\", \"organization_id\": \"o\"}");

        assertThat(response.statusCode()).isEqualTo(404);
    }

    @Test
    void aSessionIsReadByItsTokenAlone() {
        String token = open("""
                {"name": "Session", "redirect_url": "https://us.example", "whitelist": ["s3"], "dark": true}""");

        HttpResponse<String> response = read(token);

        assertThat(response.statusCode()).isEqualTo(200);
        ObjectNode session = (ObjectNode) json(response).path("data");
        assertThat(session.remove("id").asText()).isNotEmpty();
        assertThat(session)
                .isEqualTo(Json.parseObject("""
                {"name": "Session", "organization_name": "Sample Organization", "redirect_url": "https://us.example",
                 "logo": "https://logos.example/organization.svg", "dark": true, "whitelist": ["s3"],
                 "expires_at": "%s"}
                """.formatted(CLOCK.instant().plusSeconds(300))));
    }

    @Test
    void aSessionEndsWithItsTime() {
        String token = open("{\"name\": \"Short\", \"redirect_url\": \"u\", \"ttl\": 60}");
        CLOCK.advance(Duration.ofSeconds(59));
        assertThat(read(token).statusCode()).isEqualTo(200);

        CLOCK.advance(Duration.ofSeconds(1));

        assertThat(read(token).statusCode()).isEqualTo(401);
        assertThat(message(read(token))).isEqualTo("invalid or expired session token");
        assertThat(read("nobody").statusCode()).isEqualTo(401);
        assertThat(read("").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08"})
    void olderVersionsReadNoSession(String version) {
        assertThat(in(version, POLYTOMIC.simulator())
                        .get("/api/connections/connect/session?token=t")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"false, Sample Partner", "true, Sample Organization"})
    void aPartnerShowsItsNameUnlessItAsksForTheOrganizations(boolean asked, String shown) {
        WORKSPACE.acceptPartnerKey("partner");
        JsonNode session = data(in("2025-09-18", POLYTOMIC.simulator())
                .bearing("partner")
                .post(
                        CONNECT,
                        Json.object()
                                .put("name", "Shown")
                                .put("redirect_url", "u")
                                .put("use_organization_name", asked)
                                .toString()));

        assertThat(data(read(session.path("token").asText()))
                        .path("organization_name")
                        .asText())
                .isEqualTo(shown);
    }

    @Test
    void aPersonCreatesOneConnectionInASession() {
        String token = open("{\"name\": \"Made\", \"redirect_url\": \"u\", \"whitelist\": [\"hubspot\"]}");

        SimulatedConnection made = WORKSPACE.connect(token, "hubspot");

        assertThat(made.name()).isEqualTo("Made");
        assertThat(WORKSPACE.connect(token, "hubspot").id()).isEqualTo(made.id());
        assertThat(data(read(token)).path("connection_id").asText()).isEqualTo(made.id());
        assertThat(data(in("2025-09-18", POLYTOMIC.simulator()).get("/api/connections/" + made.id()))
                        .path("status")
                        .asText())
                .isEqualTo("healthy");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WORKSPACE.connect(token, "s3"))
                .withMessage("the session does not offer the type s3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WORKSPACE.connect("nobody", "s3"))
                .withMessage("no session with this token");
    }

    @Test
    void aPersonSignsInToAConnectionAgain() {
        WORKSPACE.add(
                SimulatedConnection.named("Broken").id("broken").type("hubspot").unhealthy("token expired"));
        String token = open("{\"name\": \"Broken\", \"redirect_url\": \"u\", \"connection\": \"broken\"}");
        assertThat(data(read(token)).path("connection_id").asText()).isEqualTo("broken");

        assertThat(WORKSPACE.connect(token, "hubspot").id()).isEqualTo("broken");

        assertThat(data(in("2025-09-18", POLYTOMIC.simulator()).get("/api/connections/broken"))
                        .path("status")
                        .asText())
                .isEqualTo("healthy");
    }

    private static String open(String body) {
        return data(in("2025-09-18", POLYTOMIC.simulator()).post(CONNECT, body))
                .path("token")
                .asText();
    }

    /** As a browser does: without credentials. */
    private static HttpResponse<String> read(String token) {
        return send(anonymous(POLYTOMIC.simulator(), "/api/connections/connect/session?token=" + token)
                .header("X-Polytomic-Version", "2025-09-18"));
    }
}
