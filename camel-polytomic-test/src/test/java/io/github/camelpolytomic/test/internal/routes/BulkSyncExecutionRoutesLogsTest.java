package io.github.camelpolytomic.test.internal.routes;

import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.SampleSyncTestSupport;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedRun;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.ClientTestSupport.data;
import static io.github.camelpolytomic.test.ClientTestSupport.get;
import static io.github.camelpolytomic.test.ClientTestSupport.json;
import static io.github.camelpolytomic.test.ClientTestSupport.post;
import static io.github.camelpolytomic.test.ClientTestSupport.refusal;
import static org.assertj.core.api.Assertions.assertThat;

class BulkSyncExecutionRoutesLogsTest extends SampleSyncTestSupport {

    private static final String NEW = "2025-09-18";
    private static final String EXECUTIONS = "/api/bulk/syncs/" + SampleWorkspace.CRM_TO_WAREHOUSE + "/executions/";

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void logsAreLinksThatExpire(String version) {
        JsonNode logs = data(get(polytomic, version, started() + "/logs"));

        assertThat(logs.path("URLs")).hasSize(5).allSatisfy(url -> assertThat(url.asText())
                .startsWith("https://files.polytomic.example/"));
        assertThat(logs.path("Expires").asText()).isEqualTo("2026-02-03T05:00:00Z");
        assertThat(logs).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void anExportIsAJobAtFirstAndALinkInTheEnd(String version) {
        String path = started() + "/logs/export";

        JsonNode first = json(post(polytomic, version, path, ""));
        clock.advance(Duration.ofSeconds(1));
        JsonNode second = json(post(polytomic, version, path + "?notify=true", ""));

        assertThat(first.has("data")).isFalse();
        assertThat(first.at("/job/type").asText()).isEqualTo("exportlogs");
        assertThat(first.at("/job/status").asText()).isEqualTo("created");
        assertThat(second.at("/job/job_id")).isEqualTo(first.at("/job/job_id"));
        assertThat(second.at("/job/status").asText()).isEqualTo("done");
        assertThat(second.at("/job/result/url")).isEqualTo(second.at("/data/url"));
        assertThat(second.at("/data/url").asText()).endsWith("/logs.zip?signature=simulated");
        assertThat(data(get(
                        polytomic,
                        version,
                        "/api/jobs/exportlogs/" + first.at("/job/job_id").asText())))
                .isEqualTo(second.path("job"));
    }

    @Test
    void notifyIsTrueOrFalse() {
        assertThat(refusal(post(polytomic, NEW, started() + "/logs/export?notify=me", "")))
                .isEqualTo("400 notify must be true or false");
    }

    @Test
    void theConsoleIsReadFromCursorToCursor() {
        sync.nextRun(withLines(20));
        String path = started() + "/consolelog";
        clock.advance(Duration.ofSeconds(30));

        JsonNode first = data(get(polytomic, NEW, path + "?limit=20"));
        JsonNode second = data(get(
                polytomic,
                NEW,
                path + "?limit=20&after=" + first.path("next_cursor").asText()));
        JsonNode third = data(get(
                polytomic,
                NEW,
                path + "?limit=20&after=" + second.path("next_cursor").asText()));

        assertThat(first.path("entries")).hasSize(20);
        assertThat(second.path("entries")).hasSize(6);
        assertThat(Json.texts(second.path("entries"), "message")).endsWith("line 18", "line 19");
        assertThat(second.at("/entries/5/level").asText()).isEqualTo("WARN");
        assertThat(second.at("/entries/5/id")).isEqualTo(second.path("next_cursor"));
        assertThat(third.path("entries")).isEmpty();
        assertThat(third.path("next_cursor").isNull()).isTrue();
    }

    @Test
    void theConsoleKeepsTheLastFiftyLines() {
        sync.nextRun(withLines(200));
        String path = started() + "/consolelog";
        clock.advance(Duration.ofMinutes(10));

        JsonNode log = data(get(polytomic, NEW, path + "?limit=1000"));

        assertThat(log.path("entries")).hasSize(50);
        assertThat(log.at("/entries/49/message").asText()).isEqualTo("execution completed");
        assertThat(log.at("/entries/48/message").asText()).isEqualTo("line 199");
    }

    @Test
    void theConsoleGrowsWithTheRun() {
        sync.nextRun(withLines(20));
        String path = started() + "/consolelog";

        assertThat(data(get(polytomic, NEW, path)).path("entries")).isEmpty();
        clock.advance(Duration.ofMillis(600));
        assertThat(Json.texts(data(get(polytomic, NEW, path)).path("entries"), "message"))
                .startsWith("execution started", "reading")
                .contains("line 0")
                .doesNotContain("line 1");
    }

    @Test
    void aSchemaHasItsOwnLines() {
        sync.nextRun(SimulatedRun.completesAfter(Duration.ofMinutes(5))
                .schemaLog("Lead", Duration.ofSeconds(3), "WARN", "slow down"));
        String path = started() + "/schemas/";
        clock.advance(Duration.ofSeconds(5));

        JsonNode lead = data(get(polytomic, NEW, path + "Lead/consolelog")).path("entries");

        assertThat(Json.texts(lead, "message")).containsExactly("reading", "slow down");
        assertThat(lead.at("/1/timestamp").asText()).isEqualTo("2026-02-03T04:00:03Z");
        assertThat(lead.at("/1/payload/schema").asText()).isEqualTo("Lead");
        assertThat(Json.texts(
                        data(get(polytomic, NEW, path + "Case/consolelog")).path("entries"), "message"))
                .isEqualTo(List.of("reading"));
        assertThat(get(polytomic, NEW, path + "Nothing/consolelog").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=few", "?after=there"})
    void aConsoleThatCannotBeReadIsRefused(String query) {
        assertThat(get(polytomic, NEW, started() + "/consolelog" + query).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08"})
    void olderVersionsHaveNoConsole(String version) {
        String path = started();

        assertThat(get(polytomic, version, path + "/consolelog").statusCode()).isEqualTo(404);
        assertThat(get(polytomic, version, path + "/schemas/Lead/consolelog").statusCode())
                .isEqualTo(404);
    }

    private String started() {
        return EXECUTIONS + sync.startScheduledRun().id();
    }

    private static SimulatedRun withLines(int count) {
        SimulatedRun run = SimulatedRun.completesAfter(Duration.ofMinutes(5));
        for (int i = 0; i < count; i++) {
            run = run.log(Duration.ofMillis(500 + 1_000L * i), "WARN", "line " + i);
        }
        return run;
    }
}
