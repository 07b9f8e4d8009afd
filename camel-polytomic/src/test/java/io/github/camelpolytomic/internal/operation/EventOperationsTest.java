package io.github.camelpolytomic.internal.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicMalformedResponseException;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.model.events.BulkSyncCompletedEvent;
import io.github.camelpolytomic.model.events.BulkSyncRunningEvent;
import io.github.camelpolytomic.model.events.Event;
import io.github.camelpolytomic.model.events.EventType;
import io.github.camelpolytomic.model.events.UnknownEvent;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedExecution;
import io.github.camelpolytomic.test.SimulatedRun;
import io.github.camelpolytomic.test.SimulatorClock;

import static org.assertj.core.api.Assertions.assertThat;

/** Events of the simulator as a route reads them. */
class EventOperationsTest extends PolytomicTestSupport {

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void theEventsOfARunHaveTheirRecords(String version) {
        SimulatorClock clock = SimulatorClock.stoppedAt(Instant.parse("2026-02-03T04:00:00Z"));
        try (PolytomicSimulator own = PolytomicSimulator.builder().clock(clock).start()) {
            SimulatedBulkSync sync =
                    own.workspace().bulkSync(SampleWorkspace.CRM_TO_WAREHOUSE).orElseThrow();
            sync.nextRun(SimulatedRun.completesAfter(Duration.ofMinutes(5)));
            SimulatedExecution execution = sync.startScheduledRun();
            clock.advance(Duration.ofMinutes(6));
            own.workspace().emit("model.archived", "{\"asset\": 7}");
            own.workspace().acceptApiKey(OWN_KEY);
            String list = "polytomic:listEvents?apiVersion=" + version + at(own.baseUrl());

            List<Event> events = events(list);

            assertThat(events)
                    .extracting(Event::type)
                    .containsExactlyInAnyOrder(
                            EventType.BULK_SYNC_RUNNING, EventType.BULK_SYNC_COMPLETED, "model.archived");
            assertThat(payload(events, EventType.BULK_SYNC_COMPLETED))
                    .isInstanceOfSatisfying(BulkSyncCompletedEvent.class, completed -> {
                        assertThat(completed.executionId()).isEqualTo(execution.id());
                        assertThat(completed.syncName()).isEqualTo("CRM to warehouse");
                        assertThat(completed.schedule().frequency()).isEqualTo("daily");
                    });
            assertThat(payload(events, EventType.BULK_SYNC_RUNNING)).isInstanceOf(BulkSyncRunningEvent.class);
            assertThat(payload(events, "model.archived"))
                    .isInstanceOfSatisfying(UnknownEvent.class, unknown -> assertThat(unknown.additionalProperties())
                            .containsEntry("asset", 7));
            assertThat(events(list + "&startingAfter=2026-02-03T04:00:01Z&endingBefore=2026-02-03T04:06:00Z"))
                    .extracting(Event::type)
                    .containsExactly(EventType.BULK_SYNC_COMPLETED);
            assertThat(events(list + "&eventType=bulk_sync.running")).hasSize(1);
            assertThat(events(list + "&limit=1")).hasSize(1);
        }
    }

    @Test
    void aLimitThatTheApiDoesNotHaveIsRefusedByTheService() {
        assertThat(failure("polytomic:listEvents?limit=101", PolytomicValidationException.class)
                        .getStatusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"record, List", "map, List", "json, String"})
    void theTypesAreStringsInEachFormat(String format, String type) {
        Object types = answer("polytomic:listEventTypes?outputFormat=" + format, Object.class);

        if (type.equals("String")) {
            assertThat(types.toString())
                    .startsWith("[\"sync.")
                    .contains(",\"bulk_sync.failed\"")
                    .endsWith("\"]");
        } else {
            assertThat((List<?>) types).hasSize(10).hasOnlyElementsOfType(String.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "{}", "null", "[\"a\"]"})
    void aTypeThatIsNoStringIsMalformed(String element) {
        simulator.misbehave(Fault.body(200, "application/json", "{\"data\":[\"sync.running\"," + element + "]}"));

        assertThat(failure("polytomic:listEventTypes", PolytomicMalformedResponseException.class)
                        .getMessage())
                .contains("Expected a string in the list data but found ");
    }

    @SuppressWarnings("unchecked")
    private List<Event> events(String uri) {
        return answer(uri, List.class);
    }

    private static Object payload(List<Event> events, String type) {
        return events.stream()
                .filter(event -> event.type().equals(type))
                .findFirst()
                .orElseThrow()
                .payload();
    }
}
