package io.github.camelpolytomic.test.internal.state.modelsync;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.test.ModelSyncTestSupport;
import io.github.camelpolytomic.test.SimulatedModelRun;
import io.github.camelpolytomic.test.WorkspaceTestSupport;
import io.github.camelpolytomic.test.internal.state.event.Event;
import io.github.camelpolytomic.test.internal.state.event.EventWindow;

import static org.assertj.core.api.Assertions.assertThat;

/** The events of runs of model syncs, the newest first. */
class ModelSyncEventsTest extends ModelSyncTestSupport {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void aRunEmitsItsStartAndItsEnd() {
        sync.nextRun(SimulatedModelRun.completesAfter(MINUTE).inserts(3).warns("bob", "odd"));
        String execution = sync.startScheduledRun().id();
        assertThat(events()).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        assertThat(events()).extracting(Event::type).containsExactly("sync.running");
        assertThat(events().get(0).payload())
                .isEqualTo(json("""
                {'organization_id': '%s', 'sync_id': 'people', 'sync_name': 'People', 'execution_id': '%s',
                 'target_connection_id': '%s'}""".formatted(polytomic.workspace().organizationId(), execution, TARGET)));

        clock.advance(MINUTE);
        Event end = events().get(0);
        assertThat(end.type()).isEqualTo("sync.completed");
        assertThat(end.createdAt()).isEqualTo("2026-02-03T04:01:00Z");
        assertThat(end.payload().path("trigger").asText()).isEqualTo("scheduled");
        assertThat(end.payload().path("inserted_count").asLong()).isEqualTo(3);
        assertThat(end.payload().path("record_count").asLong()).isEqualTo(3);
        assertThat(end.payload().path("warning_count").asLong()).isEqualTo(1);
        assertThat(end.payload().at("/schedule/frequency").asText()).isEqualTo("daily");
        assertThat(end.payload().path("logs_url").asText())
                .isEqualTo(polytomic.baseUrl() + SYNC + "/executions/" + execution + "/logs");
        assertThat(end.payload().path("inserted_records")).hasSize(1);
        assertThat(end.payload().path("deleted_records")).isEmpty();
    }

    @Test
    void rejectedRecordsHaveAnEventOfTheirOwn() {
        sync.nextRun(
                SimulatedModelRun.completesAfter(MINUTE).rejects("ada", "no").rejects("bob", "no"));

        assertEnds("sync.completed_with_errors");

        assertThat(events().get(0).payload().path("number_of_errors").asLong()).isEqualTo(2);
        assertThat(events().get(0).payload().path("error").asText()).isEqualTo("2 records were rejected");
    }

    @Test
    void aFailureNamesItsError() {
        sync.nextRun(SimulatedModelRun.failsAfter(MINUTE, "the target is down"));

        assertEnds("sync.failed");

        assertThat(events().get(0).payload().path("error").asText()).isEqualTo("the target is down");
    }

    @Test
    void aCancellationIsAnEvent() {
        sync.nextRun(SimulatedModelRun.neverEnds());
        sync.startScheduledRun().cancel();
        clock.advance(MINUTE);

        assertThat(events()).extracting(Event::type).containsExactly("sync.canceled");
        assertThat(events().get(0).payload().path("status").asText()).isEqualTo("canceled");
    }

    @Test
    void aStatusThatTheContractHasNoEventForHasNone() {
        sync.nextRun(SimulatedModelRun.endsAfter(MINUTE, "interrupted"));

        assertEnds("sync.running");
    }

    private void assertEnds(String type) {
        sync.startScheduledRun();
        clock.advance(Duration.ofMinutes(2));
        assertThat(events().get(0).type()).isEqualTo(type);
    }

    private List<Event> events() {
        return WorkspaceTestSupport.state(polytomic.workspace()).events().list(EventWindow.ALL, 100);
    }
}
