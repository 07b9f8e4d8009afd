package io.github.camelpolytomic.test.internal.routes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.SampleSyncTestSupport;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedExecution;
import io.github.camelpolytomic.test.SimulatedRun;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.ClientTestSupport.data;
import static io.github.camelpolytomic.test.ClientTestSupport.get;
import static io.github.camelpolytomic.test.ClientTestSupport.json;
import static io.github.camelpolytomic.test.ClientTestSupport.refusal;
import static org.assertj.core.api.Assertions.assertThat;

class BulkSyncExecutionRoutesListTest extends SampleSyncTestSupport {

    private static final String NEW = "2025-09-18";
    private static final String STATUSES = "/api/bulk/syncs/status";
    private static final String EXECUTIONS = "/api/bulk/syncs/" + SampleWorkspace.CRM_TO_WAREHOUSE + "/executions";

    @ParameterizedTest
    @CsvSource({
        "2023-04-25, false, 100",
        "2024-02-08, false, 100",
        "2025-09-18, false, 100",
        "2025-09-18, true, 100",
        "2025-09-18, true, 7"
    })
    void everyExecutionComesOnceAndInOrder(String version, boolean ascending, int limit) {
        sync.pastRuns(limit == 100 ? 2_500 : 50);
        List<String> expected = new ArrayList<>(ids());
        if (!ascending) {
            Collections.reverse(expected);
        }

        List<String> read = new ArrayList<>();
        String query = "?ascending=" + ascending + "&limit=" + limit;
        String token = "";
        do {
            JsonNode page = json(get(polytomic, version, EXECUTIONS + query + token));
            assertThat(page.path("data")).hasSizeLessThanOrEqualTo(limit);
            read.addAll(Json.texts(page.path("data"), "id"));
            token = page.at("/pagination/next_page_token").asText();
            token = token.isEmpty() ? "" : "&page_token=" + token;
        } while (!token.isEmpty());

        assertThat(read).isEqualTo(expected);
    }

    @Test
    void aPageHoldsAHundredAtMost() {
        sync.pastRuns(150);

        assertThat(data(get(polytomic, NEW, EXECUTIONS + "?limit=1000"))).hasSize(100);
        assertThat(data(get(polytomic, NEW, EXECUTIONS))).hasSize(100);
    }

    @Test
    void theLastPageHasNoToken() {
        sync.pastRuns(100);

        assertThat(json(get(polytomic, NEW, EXECUTIONS)).path("pagination").has("next_page_token"))
                .isFalse();
    }

    @Test
    void aRunThatStartsMeanwhileShiftsNothing() {
        sync.pastRuns(150);
        JsonNode first = json(get(polytomic, NEW, EXECUTIONS));
        sync.startScheduledRun();
        String token = first.at("/pagination/next_page_token").asText();

        List<String> second = Json.texts(data(get(polytomic, NEW, EXECUTIONS + "?page_token=" + token)), "id");

        assertThat(second).hasSize(50).doesNotContainAnyElementsOf(Json.texts(first.path("data"), "id"));
    }

    @Test
    void aTokenIsGoodForItsOwnListOnly() {
        sync.pastRuns(150);
        SimulatedBulkSync other =
                polytomic.workspace().bulkSync(SampleWorkspace.SHOP_TO_BUCKET).orElseThrow();
        other.pastRuns(150);
        String token = json(get(polytomic, NEW, EXECUTIONS))
                .at("/pagination/next_page_token")
                .asText();

        String others = "/api/bulk/syncs/" + other.id() + "/executions?page_token=";
        assertThat(refusal(get(polytomic, NEW, others + token))).isEqualTo("400 invalid page_token");
        assertThat(refusal(get(polytomic, NEW, EXECUTIONS + "?page_token=" + token + "&ascending=true")))
                .isEqualTo("400 invalid page_token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void onlyThoseThatAreOverMayBeListed(String version) {
        sync.pastRuns(3);
        sync.nextRun(SimulatedRun.neverEnds());
        sync.startScheduledRun();

        assertThat(data(get(polytomic, version, EXECUTIONS))).hasSize(4);
        assertThat(data(get(polytomic, version, EXECUTIONS + "?only_terminal=true")))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=-1", "limit=x", "ascending=up", "only_terminal=1", "page_token=abc"})
    void aListThatCannotBeMadeIsRefused(String query) {
        assertThat(get(polytomic, NEW, EXECUTIONS + "?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void pastRunsHaveAPast() {
        sync.startScheduledRun();
        sync.pastRuns(2, SimulatedRun.failsAfter(Duration.ofMinutes(1), "no"));

        JsonNode executions = data(get(polytomic, NEW, EXECUTIONS + "?ascending=true"));

        assertThat(Json.texts(executions, "status")).containsExactly("failed", "failed", "created");
        assertThat(Json.texts(executions, "created_at")).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void statusesOfTheSyncsThatAreNamed() {
        sync.pastRuns(1);

        JsonNode statuses = data(get(
                polytomic,
                NEW,
                STATUSES + "?sync_id=" + SampleWorkspace.SHOP_TO_BUCKET + "&sync_id="
                        + SampleWorkspace.CRM_TO_WAREHOUSE));

        assertThat(Json.texts(statuses, "sync_id"))
                .containsExactly(SampleWorkspace.SHOP_TO_BUCKET, SampleWorkspace.CRM_TO_WAREHOUSE);
        assertThat(statuses.get(0)).isEqualTo(Json.parseObject("""
                {"sync_id": "%s", "nextExecutionTime": null, "schemas": []}
                """.formatted(SampleWorkspace.SHOP_TO_BUCKET)));
        assertThat(statuses.at("/1/status").asText()).isEqualTo("completed");
        assertThat(statuses.at("/1/nextExecutionTime").asText()).isEqualTo("2026-02-04T02:30:00Z");
        assertThat(statuses.at("/1/schemas")).hasSize(5).allSatisfy(schema -> {
            assertThat(schema.path("execution_id").asText())
                    .isEqualTo(sync.executions().get(0).id());
            assertThat(schema.path("record_count").asLong()).isEqualTo(100);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "all=true, 2",
        "active=true, 1",
        "active=true&sync_id=c28f6b10-7e43-4d95-b1a7-0f5e9d3c6a84, 1",
        "all=true&sync_id=nobody, 2",
        "all=false, 0"
    })
    void statusesOfAllOrOfTheActive(String query, int count) {
        assertThat(data(get(polytomic, NEW, STATUSES + "?" + query))).hasSize(count);
        assertThat(data(get(polytomic, "2024-02-08", STATUSES + "?" + query))).hasSize(count);
    }

    @Test
    void theStatusOfAnUnknownSyncIsNotFound() {
        assertThat(refusal(get(polytomic, NEW, STATUSES + "?sync_id=nobody")))
                .isEqualTo("404 no bulk sync with id nobody");
    }

    @Test
    void theOldestVersionHasNoStatuses() {
        assertThat(refusal(get(polytomic, "2023-04-25", STATUSES + "?all=true")))
                .isEqualTo("404 no bulk sync with id status");
    }

    private List<String> ids() {
        return sync.executions().stream().map(SimulatedExecution::id).toList();
    }
}
