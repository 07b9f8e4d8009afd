package io.github.camelpolytomic.test.internal.routes;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.CallTestSupport;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.QueryResponse;
import io.github.camelpolytomic.test.SimulatedConnection;
import io.github.camelpolytomic.test.SimulatedField;
import io.github.camelpolytomic.test.SimulatedSchema;
import io.github.camelpolytomic.test.SimulatorClock;
import io.github.camelpolytomic.test.Workspace;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.CallTestSupport.data;
import static io.github.camelpolytomic.test.CallTestSupport.in;
import static io.github.camelpolytomic.test.CallTestSupport.message;
import static io.github.camelpolytomic.test.ClientTestSupport.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class QueryRoutesTest {

    private static final SimulatorClock CLOCK = SimulatorClock.stoppedAt(Instant.parse("2025-03-01T10:00:00Z"));
    private static final Workspace WORKSPACE = Workspace.empty(CLOCK)
            .acceptPartnerKey("partner")
            .add(SimulatedConnection.named("Shop")
                    .id("shop")
                    .type("postgresql")
                    .schema(SimulatedSchema.named("public.orders")
                            .field(SimulatedField.of("id", "number").primaryKey())
                            .field(SimulatedField.of("email", "string"))))
            .add(SimulatedConnection.named("Lake").id("lake").mode("replicate"))
            .add(SimulatedConnection.named("Ill").id("ill").asSource().unhealthy("no route"));

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC =
            new PolytomicSimulatorExtension(PolytomicSimulator.builder().workspace(WORKSPACE));

    private final CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-08", "2025-09-18"})
    void aQueryIsCreatedThenRunsThenIsDone(String version) {
        CallTestSupport caller = in(version, POLYTOMIC.simulator());

        JsonNode started = data(run(caller, "select id, email from orders limit 2"));

        String id = started.path("id").asText();
        assertThat(started.toString()).isEqualTo("{\"id\":\"" + id + "\",\"status\":\"created\"}");
        CLOCK.advance(Duration.ofMillis(500));
        assertThat(data(caller.get("/api/queries/" + id)).toString())
                .isEqualTo("{\"id\":\"" + id + "\",\"status\":\"running\"}");
        CLOCK.advance(Duration.ofMillis(500));
        assertThat(json(caller.get("/api/queries/" + id)))
                .isEqualTo(Json.parseObject("""
                {"data": {"id": "%s", "status": "done", "expires": "%s", "count": 2, "fields": ["id", "email"],
                  "results": [{"id": 1, "email": "email 1"}, {"id": 2, "email": "email 2"}]}, "links": {}}
                """.formatted(id, CLOCK.instant().plus(Duration.ofDays(1)))));
    }

    @Test
    void theRowsComeInPagesThatLinkToEachOther() {
        List<Integer> ids = new ArrayList<>();
        List<String> previous = new ArrayList<>();
        String path = "/api/queries/" + done("select * from public.orders");

        for (String next = path; !next.isEmpty(); ) {
            JsonNode page = json(client.get(next));
            page.at("/data/results").forEach(row -> ids.add(row.path("id").asInt()));
            assertThat(page.at("/data/count").asInt()).isEqualTo(25);
            previous.add(page.at("/links/previous").asText());
            next = page.at("/links/next").asText();
        }

        assertThat(ids).hasSize(25).startsWith(1, 2).endsWith(24, 25);
        assertThat(previous).hasSize(3);
        assertThat(previous.get(0)).isEmpty();
        assertThat(json(client.get(previous.get(2))).at("/data/results/0/id").asInt())
                .isEqualTo(11);
        assertThat(previous.get(2)).startsWith(path + "?page=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "MTAgeA", "LTEg"})
    void aPageOfAnotherListIsRefused(String token) {
        HttpResponse<String> response = client.get("/api/queries/" + done("select * from orders") + "?page=" + token);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(message(response)).isEqualTo("invalid page");
    }

    @Test
    void aQueryThatFailsSaysWhy() {
        JsonNode failed = data(client.get("/api/queries/" + done("select * from nothing")));

        assertThat(failed.path("status").asText()).isEqualTo("failed");
        assertThat(failed.path("error").asText()).isEqualTo("relation \"nothing\" does not exist");
        assertThat(failed.has("results")).isFalse();
    }

    @Test
    void theOutcomeIsUnknownAfterADay() {
        String id = done("select 1");
        CLOCK.advance(Duration.ofDays(1));

        assertThat(data(client.get("/api/queries/" + id)).toString())
                .isEqualTo("{\"id\":\"" + id + "\",\"status\":\"unknown\"}");
        assertThat(in("2024-02-08", POLYTOMIC.simulator())
                        .get("/api/queries/" + id)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlyItsUserCanReadAQuery() {
        String id = done("select 1");

        assertThat(client.bearing("partner").get("/api/queries/" + id).statusCode())
                .isEqualTo(404);
        assertThat(client.get("/api/queries/other").statusCode()).isEqualTo(404);
    }

    @Test
    void anOlderClientSendsTheQueryInTheBody() {
        JsonNode started = data(client.post("/api/connections/shop/query", "{\"query\": \"select 1\"}"));

        assertThat(started.path("status").asText()).isEqualTo("created");
    }

    @ParameterizedTest
    @CsvSource({
        "none, 404, no connection with id none",
        "lake, 400, connection lake is not a bulk sync source",
        "ill, 400, the connection is not healthy: no route"
    })
    void aConnectionThatCannotBeQueriedIsRefused(String connection, int status, String message) {
        HttpResponse<String> response = client.post("/api/connections/" + connection + "/query?query=select%201", "{}");

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(message(response)).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?query=", "?query=%20"})
    void aQueryIsRequired(String query) {
        assertThat(message(client.post("/api/connections/shop/query" + query, "{}")))
                .isEqualTo("query is required");
    }

    @Test
    void thereAreNoQueriesIn20230425() {
        assertThat(run(in("2023-04-25", POLYTOMIC.simulator()), "select 1").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTestSaysTheRowsOfAQuery() {
        WORKSPACE
                .respondToQuery("shop", QueryResponse.to("revenue").row(Map.of("total", 1)))
                .respondToQuery(
                        "shop",
                        QueryResponse.to("revenue of may")
                                .row(Map.of("total", 12.5))
                                .row(Map.of("total", 3))
                                .after(Duration.ofMinutes(5)))
                .respondToQuery("shop", QueryResponse.to("slow").fails("timeout"));

        String may = data(run(client, "the revenue of may")).path("id").asText();

        CLOCK.advance(Duration.ofMinutes(4));
        assertThat(data(client.get("/api/queries/" + may)).path("status").asText())
                .isEqualTo("running");
        CLOCK.advance(Duration.ofMinutes(1));
        assertThat(data(client.get("/api/queries/" + may)).path("results").toString())
                .isEqualTo("[{\"total\":12.5},{\"total\":3}]");
        assertThat(data(client.get("/api/queries/" + done("the revenue")))
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(data(client.get("/api/queries/" + done("a slow one")))
                        .path("error")
                        .asText())
                .isEqualTo("timeout");
        assertThatIllegalArgumentException().isThrownBy(() -> WORKSPACE.respondToQuery("none", QueryResponse.to("")));
    }

    @Test
    void queriesTakeAsLongAsTheTestSays() {
        WORKSPACE.queriesTake(Duration.ofNanos(1));
        String id = data(run(client, "select 1")).path("id").asText();
        WORKSPACE.queriesTake(Duration.ofSeconds(1));
        CLOCK.advance(Duration.ofNanos(1));

        assertThat(data(client.get("/api/queries/" + id)).path("status").asText())
                .isEqualTo("done");
    }

    private String done(String query) {
        String id = data(run(client, query)).path("id").asText();
        CLOCK.advance(Duration.ofSeconds(1));
        return id;
    }

    private static HttpResponse<String> run(CallTestSupport caller, String query) {
        return caller.post("/api/connections/shop/query?query=" + query.replace(" ", "%20"), "{}");
    }
}
