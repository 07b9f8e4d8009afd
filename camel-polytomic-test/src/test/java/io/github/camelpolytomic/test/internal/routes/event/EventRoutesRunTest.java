package io.github.camelpolytomic.test.internal.routes.event;

import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelpolytomic.test.SampleSyncTestSupport;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedExecution;
import io.github.camelpolytomic.test.SimulatedRun;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.CallTestSupport.data;
import static io.github.camelpolytomic.test.CallTestSupport.in;
import static org.assertj.core.api.Assertions.assertThat;

/** The events of the runs of a bulk sync. */
class EventRoutesRunTest extends SampleSyncTestSupport {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @Test
    void aRunEmitsWhenItRunsAndWhenItIsCompleted() {
        sync.nextRun(SimulatedRun.completesAfter(FIVE_MINUTES));
        SimulatedExecution execution = sync.startScheduledRun();

        assertThat(events()).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(events()).singleElement().satisfies(running -> {
            assertThat(running.path("type").asText()).isEqualTo("bulk_sync.running");
            assertThat(running.path("created_at").asText()).isEqualTo("2026-02-03T04:00:00.400Z");
            assertThat(running.path("event")).isEqualTo(payload(execution, ""));
        });
        clock.advance(Duration.ofHours(1));
        assertThat(events()).hasSize(2);
        assertThat(events().get(0).path("created_at").asText()).isEqualTo("2026-02-03T04:05:00Z");
        assertThat(events().get(0).path("type").asText()).isEqualTo("bulk_sync.completed");
        assertThat(events().get(0).path("event"))
                .isEqualTo(payload(execution, """
                , "trigger_source": "scheduled", "schedule": {"frequency": "daily", "id": "%s"}
                """.formatted(sync.scheduleIds().get(0))));
        assertThat(events().get(0).path("id")).isNotEqualTo(events().get(1).path("id"));
    }

    @ParameterizedTest
    @CsvSource({
        "failed, bulk_sync.failed, no permission",
        "errors, bulk_sync.completed_with_error,",
        "canceled, bulk_sync.canceled,"
    })
    void itEmitsHowItEnds(String status, String type, String error) {
        sync.nextRun(SimulatedRun.endsAfter(FIVE_MINUTES, status).message("no permission"));
        sync.startScheduledRun();
        clock.advance(FIVE_MINUTES);

        assertThat(events().get(0).path("type").asText()).isEqualTo(type);
        assertThat(events().get(0).at("/event/error").asText(null)).isEqualTo(error);
    }

    @Test
    void anEndWithoutATypeOfItsOwnEmitsNothing() {
        sync.nextRun(SimulatedRun.endsAfter(FIVE_MINUTES, "interrupted"));
        sync.startScheduledRun();
        clock.advance(FIVE_MINUTES);

        assertThat(types()).containsExactly("bulk_sync.running");
    }

    @Test
    void aRunThatIsStartedByARequestHasNoSchedule() {
        in("2025-09-18", polytomic).post("/api/bulk/syncs/" + sync.id() + "/executions", "{}");
        clock.advance(FIVE_MINUTES);

        assertThat(types()).containsExactly("bulk_sync.completed", "bulk_sync.running");
        assertThat(events().get(0).at("/event/trigger_source").asText()).isEqualTo("manual");
        assertThat(events().get(0).path("event").has("schedule")).isFalse();
    }

    @Test
    void aRunThatIsCanceledBeforeItRunsOnlyEmitsThat() {
        sync.nextRun(SimulatedRun.neverEnds());
        sync.startScheduledRun();
        in("2025-09-18", polytomic).post("/api/bulk/syncs/" + sync.id() + "/cancel", "");
        clock.advance(FIVE_MINUTES);

        assertThat(types()).containsExactly("bulk_sync.canceled");
    }

    @Test
    void aForgottenRunStillEmits() {
        sync.nextRun(SimulatedRun.completesAfter(FIVE_MINUTES));
        sync.forget(sync.startScheduledRun().id());
        clock.advance(FIVE_MINUTES);

        assertThat(types()).containsExactly("bulk_sync.completed", "bulk_sync.running");
    }

    @Test
    void theHistoryOfTwoDaysIsListed() {
        sync.pastRuns(60);

        assertThat(data(in("2025-09-18", polytomic).get("/api/events?limit=100&type=bulk_sync.completed")))
                .hasSize(48);
    }

    @Test
    void manyRunsAreForgottenAgain() {
        for (int i = 0; i < 1_000; i++) {
            sync.nextRun(SimulatedRun.completesAfter(Duration.ofSeconds(1)));
            sync.startScheduledRun();
            clock.advance(Duration.ofHours(1));
        }

        assertThat(data(in("2025-09-18", polytomic).get("/api/events?limit=100")))
                .hasSize(96);
    }

    private List<JsonNode> events() {
        return data(in("2025-09-18", polytomic).get("/api/events"))
                .valueStream()
                .toList();
    }

    private List<String> types() {
        return events().stream().map(event -> event.path("type").asText()).toList();
    }

    private JsonNode payload(SimulatedExecution execution, String more) {
        return Json.parseObject("""
                {"organization_id": "%s", "sync_id": "%s", "sync_name": "CRM to warehouse", "execution_id": "%s",
                 "source_connection_id": "%s", "destination_connection_id": "%s" %s}
                """.formatted(
                        SampleWorkspace.ORGANIZATION_ID,
                        sync.id(),
                        execution.id(),
                        SampleWorkspace.CRM,
                        SampleWorkspace.WAREHOUSE,
                        more));
    }
}
