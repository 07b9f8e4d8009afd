package io.github.camelpolytomic.test.internal.routes.organization;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelpolytomic.test.CallTestSupport;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.SimulatorClock;
import io.github.camelpolytomic.test.Workspace;

import static io.github.camelpolytomic.test.CallTestSupport.data;
import static io.github.camelpolytomic.test.CallTestSupport.in;
import static io.github.camelpolytomic.test.CallTestSupport.message;
import static org.assertj.core.api.Assertions.assertThat;

class TemporaryCredentialRoutesTest {

    private static final String PATH = "/api/temporary-credentials";
    private static final SimulatorClock CLOCK = SimulatorClock.stoppedAt(Instant.parse("2025-03-01T10:00:00Z"));
    private static final Workspace WORKSPACE = Workspace.empty(CLOCK).acceptPartnerKey("partner");

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC =
            new PolytomicSimulatorExtension(PolytomicSimulator.builder().workspace(WORKSPACE));

    private static int organizations;

    private Workspace organization;
    private CallTestSupport client;

    @BeforeEach
    void addAnOrganization() {
        organization = WORKSPACE.addOrganization("Customer " + ++organizations);
        client = in("2025-09-18", POLYTOMIC.simulator()).bearing(organization.apiKey());
    }

    @Test
    void aCredentialStandsForItsUserUntilItEnds() {
        JsonNode created = data(client.post(PATH, "{\"subject\": {\"type\": \"user\"}}"));

        CallTestSupport holder = client.bearing(created.path("access_token").asText());
        assertThat(created.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(created.path("expires_at").asText())
                .isEqualTo(CLOCK.instant().plus(Duration.ofHours(1)).toString());
        assertThat(created).hasSize(4);
        assertThat(data(holder.get("/api/me"))).isEqualTo(data(client.get("/api/me")));
        CLOCK.advance(Duration.ofHours(1).minusNanos(1));
        assertThat(holder.post("/api/webhooks", "{\"endpoint\": \"https://here.example\", \"secret\": \"s\"}")
                        .statusCode())
                .isEqualTo(200);
        CLOCK.advance(Duration.ofNanos(1));
        assertThat(holder.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aCredentialToReadCannotDoAnythingElse() {
        CallTestSupport holder = holder("{\"subject\": {\"type\": \"user\", \"mode\": \"read_only\"}}");

        assertThat(holder.get("/api/connections").statusCode()).isEqualTo(200);
        assertThat(holder.post("/api/connections", "{}").statusCode()).isEqualTo(403);
        assertThat(holder.delete("/api/connections/any").statusCode()).isEqualTo(403);
        assertThat(message(holder.call("PUT", "/api/connections/any", "{}"))).isEqualTo("the credential may only read");
    }

    @Test
    void aCredentialCannotCreateAnother() {
        assertThat(holder("{\"subject\": {\"type\": \"user\"}}")
                        .post(PATH, "{\"subject\": {\"type\": \"user\"}}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPartnerCreatesOneForAUser() {
        CallTestSupport partner = client.bearing("partner");
        String userId = data(client.post("/api/organization/users", "{\"email\": \"ada@example.org\"}"))
                .path("id")
                .asText();

        JsonNode created = data(partner.post(PATH, """
                {"duration_seconds": 600, "session_name": "night", "subject": {"type": "user", "organization_id": "%s",
                 "user_id": "%s"}}
                """.formatted(organization.organizationId(), userId)));

        CallTestSupport holder = client.bearing(created.path("access_token").asText());
        assertThat(data(holder.get("/api/me")).path("id").asText()).isEqualTo(userId);
        assertThat(client.delete("/api/organization/users/" + userId).statusCode())
                .isEqualTo(200);
        assertThat(holder.get("/api/me").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                          | 400 | subject is required",
                "{'subject': {}}                                             | 400 | type is required",
                "{'subject': {'type': 'robot'}}                              | 400 | type must be one of [harbor, user]",
                "{'subject': {'type': 'user', 'mode': 'admin'}}              | 400 | mode must be one of [read_only, user]",
                "{'subject': {'type': 'user', 'user_id': 'u'}}               | 400 | organization_id and user_id are for partners only",
                "{'subject': {'type': 'harbor'}}                             | 400 | harbor_id is required",
                "{'subject': {'type': 'harbor', 'harbor_id': 'h'}}           | 404 | no harbor with id h",
                "{'subject': {'type': 'harbor', 'harbor_id': 'h', 'mode': 'user'}} | 400 | mode is for users only",
                "{'duration_seconds': 599, 'subject': {'type': 'user'}}      | 400 | duration_seconds must be from 600 to 14400",
                "{'duration_seconds': 14401, 'subject': {'type': 'user'}}    | 400 | duration_seconds must be from 600 to 14400"
            })
    void aRequestThatDoesNotFitIsRefused(String body, int status, String message) {
        HttpResponse<String> response = client.post(PATH, body.replace('\'', '"'));

        assertThat(message(response)).isEqualTo(message);
        assertThat(response.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ", 'mode': 'user'                              | 400 | organization_id is required",
                ", 'organization_id': 'none'                   | 400 | user_id is required",
                ", 'organization_id': 'none', 'user_id': 'u'   | 404 | no organization with id none",
                ", 'organization_id': '{own}', 'user_id': 'u'  | 404 | no user with id u"
            })
    void aPartnerNamesAUserThatExists(String members, int status, String message) {
        String body = ("{'subject': {'type': 'user'" + members + "}}")
                .replace('\'', '"')
                .replace("{own}", organization.organizationId());

        HttpResponse<String> response = client.bearing("partner").post(PATH, body);

        assertThat(message(response)).isEqualTo(message);
        assertThat(response.statusCode()).isEqualTo(status);
    }

    @Test
    void aNameIsShort() {
        String body = "{\"session_name\": \"%s\", \"subject\": {\"type\": \"user\"}}";

        assertThat(client.post(PATH, body.formatted("n".repeat(128))).statusCode())
                .isEqualTo(200);
        assertThat(client.post(PATH, body.formatted("n".repeat(129))).statusCode())
                .isEqualTo(400);
    }

    @Test
    void anOrganizationHasAThousandAtATime() {
        String user = "{\"duration_seconds\": 600, \"subject\": {\"type\": \"user\"}}";
        for (int i = 0; i < 1_000; i++) {
            assertThat(client.post(PATH, user).statusCode()).isEqualTo(200);
        }

        assertThat(client.post(PATH, user).statusCode()).isEqualTo(429);

        CLOCK.advance(Duration.ofMinutes(10));
        assertThat(client.post(PATH, user).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"2023-04-25", "2024-02-08"})
    void olderVersionsHaveNone(String version) {
        assertThat(new CallTestSupport(POLYTOMIC.simulator(), version, client.authorization())
                        .post(PATH, "{\"subject\": {\"type\": \"user\"}}")
                        .statusCode())
                .isEqualTo(404);
    }

    private CallTestSupport holder(String body) {
        return client.bearing(data(client.post(PATH, body)).path("access_token").asText());
    }
}
