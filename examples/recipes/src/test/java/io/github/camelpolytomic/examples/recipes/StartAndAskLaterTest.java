package io.github.camelpolytomic.examples.recipes;

import java.net.http.HttpResponse;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelpolytomic.test.ReceivedRequest;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class StartAndAskLaterTest extends RecipeTestSupport {

    @BeforeEach
    void begin() throws Exception {
        camel().configure().addRoutesBuilder(HttpErrors.class, StartAndAskLater.class);
        start();
    }

    @Test
    void startsBeforeItRespondsAndHasTheStateLater() throws Exception {
        SimulatedBulkSync nightly = sync("n1", "Nightly", SimulatedRun.neverEnds());

        HttpResponse<String> started = post("/syncs/executions?name=Nightly");

        assertThat(started.statusCode()).isEqualTo(202);
        String execution = nightly.executions().get(0).id();
        assertThat(json(started.body()).get("id").asText()).isEqualTo(execution);
        String location = started.headers().firstValue("Location").orElseThrow();
        assertThat(location).isEqualTo("/syncs/n1/executions/" + execution);
        assertThat(calls()).startsWith("GET /api/bulk/syncs", "POST /api/bulk/syncs/n1/executions");
        ReceivedRequest start = simulator().requests().get(1);
        assertThat(start.bodyText()).isEqualTo("{}");
        assertThat(start.header("Idempotency-Key")).isPresent();

        HttpResponse<String> state = get(location);
        assertThat(state.statusCode()).isEqualTo(200);
        assertThat(state.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(json(state.body()).get("id").asText()).isEqualTo(execution);
        assertThat(json(state.body()).get("status").asText()).isNotEqualTo("completed");

        nightly.executions().get(0).cancel();
        await().untilAsserted(() ->
                assertThat(json(get(location).body()).get("status").asText()).isEqualTo("canceled"));
    }

    @Test
    void followsTheExecutionToItsEnd() throws Exception {
        sync("n2", "Followed", SimulatedRun.failsAfter(Duration.ZERO, "no \"permission\""));
        try (LogRecorder log = new LogRecorder("follow")) {
            assertThat(post("/syncs/executions?name=Followed").statusCode()).isEqualTo(202);

            await().untilAsserted(() -> assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .startsWith("WARNING")
                    .contains("no \"permission\""));
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "CRM%20at%20night, CRM at night",
                "CRM+at+night, CRM at night",
                "100%25%20%2B%2041%2541, 100% + 41%41",
                "%22a%22%20%5C%20b, ~\"a\" \\ b~",
                "%7B%7Benv:HOME%7D%7D, {{env:HOME}}",
                "$%7Bbody%7D, ${body}",
                "%C3%9Cbersicht, \u00dcbersicht",
                "a%3Fid%3Dx%26schemas%3Dy/z, a?id=x&schemas=y/z"
            })
    void takesAnyNameAsItIs(String query, String name) throws Exception {
        SimulatedBulkSync sync = sync("any", name, AT_ONCE);

        assertThat(post("/syncs/executions?name=" + query).statusCode()).isEqualTo(202);
        assertThat(sync.executions()).hasSize(1);
        assertThat(calls()).element(1).isEqualTo("POST /api/bulk/syncs/any/executions");
    }

    @Test
    void startsASyncOfTheSampleWorkspace() throws Exception {
        HttpResponse<String> started = post("/syncs/executions?name=CRM%20to%20warehouse");

        assertThat(started.statusCode()).isEqualTo(202);
        assertThat(started.headers().firstValue("Location").orElseThrow())
                .startsWith("/syncs/" + SampleWorkspace.CRM_TO_WAREHOUSE + "/executions/");
    }

    @Test
    void startsNothingForAnUnknownName() throws Exception {
        assertProblem(post("/syncs/executions?name=Unknown"), 404, "No sync has this name");
        assertThat(calls()).containsExactly("GET /api/bulk/syncs");
    }

    @Test
    void startsNothingForANameThatTwoSyncsHave() throws Exception {
        sync("t1", "Twice", AT_ONCE);
        sync("t2", "Twice", AT_ONCE);

        assertProblem(post("/syncs/executions?name=Twice"), 409, "Several syncs have this name");
        assertThat(calls()).containsExactly("GET /api/bulk/syncs");
    }

    @Test
    void callsNothingWithoutAName() throws Exception {
        assertProblem(post("/syncs/executions"), 400, "The parameter name is missing");
        assertThat(calls()).isEmpty();
    }

    @Test
    void refusesASyncThatRunsAlready() throws Exception {
        SimulatedBulkSync busy = sync("busy", "Busy", SimulatedRun.neverEnds());
        post("/syncs/executions?name=Busy");

        HttpResponse<String> second = post("/syncs/executions?name=Busy");

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(json(second.body()).get("title").asText()).isEqualTo("PolytomicConflictException");
        assertThat(busy.executions()).hasSize(1);
    }

    @Test
    void lettersOfTheClientDoNotChangeTheCall() throws Exception {
        SimulatedBulkSync mine = sync("mine", "Mine", AT_ONCE);
        SimulatedBulkSync other = sync("other", "Other", AT_ONCE);

        HttpResponse<String> response = post(
                "/syncs/executions?name=Mine&CamelPolytomicSyncId=other",
                "CamelPolytomicSyncId",
                "other",
                "CamelPolytomicResyncMode",
                "rebuild",
                "X-Secret",
                "from the client");

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(mine.executions()).hasSize(1);
        assertThat(other.executions()).isEmpty();
        assertThat(simulator().requests().get(1).bodyText()).isEqualTo("{}");
        assertThat(response.headers().map()).doesNotContainKeys("x-secret", "camelpolytomicsyncid");
    }

    @Test
    void hasNoStateOfAnUnknownExecution() throws Exception {
        sync("n3", "Known", AT_ONCE);

        assertThat(get("/syncs/n3/executions/unknown").statusCode()).isEqualTo(404);
        assertThat(get("/syncs/unknown/executions/e1").statusCode()).isEqualTo(404);
        assertThat(get("/syncs/n3/executions/..%2F..%2Fme").statusCode()).isEqualTo(404);
        assertThat(get("/syncs/n3/executions/%2E%2E%2Fx").statusCode()).isEqualTo(404);
        assertThat(calls()).noneMatch(call -> call.endsWith("/api/me"));
    }

    private static void assertProblem(HttpResponse<String> response, int status, String title) throws Exception {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(response.body()).get("status").asInt()).isEqualTo(status);
        assertThat(json(response.body()).get("title").asText()).isEqualTo(title);
        assertThat(json(response.body()).has("request_id")).isFalse();
    }
}
