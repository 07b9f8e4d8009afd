package io.github.camelpolytomic.test.internal.routes.search;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.StreamSupport;

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
import io.github.camelpolytomic.test.SimulatorClock;
import io.github.camelpolytomic.test.Workspace;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.CallTestSupport.data;
import static io.github.camelpolytomic.test.CallTestSupport.in;
import static io.github.camelpolytomic.test.CallTestSupport.message;
import static org.assertj.core.api.Assertions.assertThat;

class OperationSearchRoutesTest {

    private static final String SEARCH = "/api/operations/search";
    private static final SimulatorClock CLOCK = SimulatorClock.stoppedAt(Instant.parse("2025-03-01T10:00:30Z"));
    private static final Workspace WORKSPACE = Workspace.empty(CLOCK);

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC =
            new PolytomicSimulatorExtension(PolytomicSimulator.builder().workspace(WORKSPACE));

    private final CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());

    @BeforeEach
    void startAnotherDay() {
        WORKSPACE.operationSearch(true);
        Instant tomorrow = CLOCK.instant()
                .truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofHours(34).plusSeconds(30));
        CLOCK.advance(Duration.between(CLOCK.instant(), tomorrow));
    }

    @ParameterizedTest
    @CsvSource({
        "list my models, GET /api/models",
        "create a model, POST /api/models",
        "delete the webhook, DELETE /api/webhooks/{id}",
        "search operations, POST /api/operations/search"
    })
    void aTaskFindsItsOperation(String task, String id) {
        JsonNode result =
                data(client.post(SEARCH, "{\"queries\": [\"" + task + "\"]}")).at("/results/0");

        assertThat(result.path("query").asText()).isEqualTo(task);
        assertThat(result.at("/matches/0/id").asText()).isEqualTo(id);
        assertThat(result.path("matches")).hasSizeBetween(1, 5);
        double sum = result.path("noMatchProbability").asDouble()
                + StreamSupport.stream(result.path("matches").spliterator(), false)
                        .mapToDouble(match -> match.path("selectionProbability").asDouble())
                        .sum();
        assertThat(sum).isGreaterThan(0).isLessThanOrEqualTo(1.000001);
    }

    @Test
    void anOperationIsAnsweredWithEveryMember() {
        JsonNode match = data(client.post(SEARCH, """
                        {"queries": [" reads a model "], "limit": 1, "operationIds": ["GET /api/models/{id}", "GET /api/me"]}
                        """)).at("/results/0/matches/0");

        assertThat(match).isEqualTo(Json.parseObject("""
                {"id": "GET /api/models/{id}", "method": "GET", "path": "/api/models/{id}", "summary": "Get models one",
                 "openapiPointer": "/paths/~1api~1models~1{id}/get", "authAudience": "organization",
                 "selectionProbability": %s}
                """.formatted(match.path("selectionProbability"))));
    }

    @Test
    void aTaskThatNothingFitsHasNoMatches() {
        JsonNode result =
                data(client.post(SEARCH, "{\"queries\": [\"boil an egg\"]}")).at("/results/0");

        assertThat(result.path("matches")).isEmpty();
        assertThat(result.path("noMatchProbability").asDouble()).isEqualTo(1);
    }

    @Test
    void theResultsHaveTheOrderOfTheTasks() {
        JsonNode results = data(client.post(SEARCH, "{\"queries\": [\"models\", \"webhooks\"], \"limit\": 1}"))
                .path("results");

        assertThat(Json.texts(results, "query")).containsExactly("models", "webhooks");
        assertThat(results.at("/1/matches/0/path").asText()).isEqualTo("/api/webhooks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'queries': []}",
                "{'queries': ['a', 'b', 'c', 'd']}",
                "{'queries': [' ']}",
                "{'queries': ['a'], 'limit': 0}",
                "{'queries': ['a'], 'limit': 11}",
                "{'queries': ['a'], 'operationIds': []}",
                "{'queries': ['a'], 'operationIds': ['GET /api/me', 'GET /api/me']}",
                "{'queries': ['a'], 'operationIds': ['GET /api/you']}"
            })
    void aRequestThatDoesNotFitIsRefused(String body) {
        assertThat(client.post(SEARCH, body.replace('\'', '"')).statusCode()).isEqualTo(400);
    }

    @Test
    void anOrganizationAsksTwelveTasksAMinute() {
        List.of(3, 3, 3, 3)
                .forEach(tasks -> assertThat(ask(client, tasks).statusCode()).isEqualTo(200));

        HttpResponse<String> refused = ask(client, 1);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("30");
        assertThat(data(client.get(SEARCH + "/availability")))
                .isEqualTo(Json.parseObject("""
                {"enabled": true, "rate_limited": {"reason": "organization.minute.limit", "reset_at": "%s"}}
                """.formatted(CLOCK.instant().plusSeconds(30))));
        CLOCK.advance(Duration.ofSeconds(30));
        assertThat(data(client.get(SEARCH + "/availability")).toString()).isEqualTo("{\"enabled\":true}");
        assertThat(ask(client, 3).statusCode()).isEqualTo(200);
    }

    @Test
    void anOrganizationAsksThreeHundredTasksADay() {
        for (int i = 0; i < 100; i++) {
            assertThat(ask(client, 3).statusCode()).isEqualTo(200);
            CLOCK.advance(Duration.ofSeconds(15));
        }

        assertThat(ask(client, 1).statusCode()).isEqualTo(429);
        assertThat(data(client.get(SEARCH + "/availability"))
                        .at("/rate_limited/reason")
                        .asText())
                .isEqualTo("organization.daily.limit");
    }

    @Test
    void allOrganizationsAskSixtyTasksAMinute() {
        for (int i = 0; i < 5; i++) {
            CallTestSupport organization =
                    client.bearing(WORKSPACE.addOrganization("Asking " + i).apiKey());
            List.of(3, 3, 3, 3)
                    .forEach(tasks ->
                            assertThat(ask(organization, tasks).statusCode()).isEqualTo(200));
        }

        assertThat(ask(client, 1).statusCode()).isEqualTo(429);
        assertThat(data(client.get(SEARCH + "/availability"))
                        .at("/rate_limited/reason")
                        .asText())
                .isEqualTo("global.minute.limit");
    }

    @Test
    void aSearchThatIsNotSetUpIsUnavailable() {
        WORKSPACE.operationSearch(false);

        assertThat(ask(client, 1).statusCode()).isEqualTo(503);
        assertThat(message(ask(client, 1))).isEqualTo("the search for operations is not set up");
        assertThat(data(client.get(SEARCH + "/availability")).toString()).isEqualTo("{\"enabled\":false}");
    }

    @Test
    void olderVersionsHaveNoSearch() {
        assertThat(in("2024-02-08", POLYTOMIC.simulator())
                        .get(SEARCH + "/availability")
                        .statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> ask(CallTestSupport caller, int tasks) {
        return caller.post(
                SEARCH,
                "{\"queries\": ["
                        + String.join(
                                ",",
                                List.of("\"models\"", "\"syncs\"", "\"me\"").subList(0, tasks)) + "]}");
    }
}
