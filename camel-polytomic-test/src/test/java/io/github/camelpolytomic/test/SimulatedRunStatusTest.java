package io.github.camelpolytomic.test;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.ClientTestSupport.data;
import static io.github.camelpolytomic.test.ClientTestSupport.get;
import static io.github.camelpolytomic.test.ClientTestSupport.post;
import static org.assertj.core.api.Assertions.assertThat;

class SimulatedRunStatusTest extends SampleSyncTestSupport {

    private static final String NEW = "2025-09-18";
    private static final String SYNC = "/api/bulk/syncs/" + SampleWorkspace.CRM_TO_WAREHOUSE;
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @ParameterizedTest
    @ValueSource(strings = {"paused_by_admin", "errors", "completed"})
    void aRunMaySayAnythingWhileItGoesOn(String status) {
        sync.nextRun(SimulatedRun.completesAfter(FIVE_MINUTES).whileRunning(status));
        SimulatedExecution execution = sync.startScheduledRun();

        for (int minute = 1; minute < 5; minute++) {
            clock.advance(Duration.ofMinutes(1));
            JsonNode json = json(execution);
            assertThat(json.path("status").asText()).isEqualTo(status);
            assertThat(json.path("completed_at").isNull()).isTrue();
            assertThat(execution.isOver()).isFalse();
        }
        clock.advance(Duration.ofMinutes(1));
        assertThat(json(execution).path("status").asText()).isEqualTo("completed");
        assertThat(json(execution).path("completed_at").isNull()).isFalse();
    }

    @Test
    void itIsCreatedAndScheduledAsEver() {
        sync.nextRun(SimulatedRun.completesAfter(FIVE_MINUTES).whileRunning("paused_by_admin"));
        SimulatedExecution execution = sync.startScheduledRun();

        assertThat(execution.status()).isEqualTo("created");
        clock.advance(Duration.ofMillis(200));
        assertThat(execution.status()).isEqualTo("scheduled");
        clock.advance(Duration.ofMillis(200));
        assertThat(execution.status()).isEqualTo("paused_by_admin");
    }

    @Test
    void theStatusOfManySyncsSaysItToo() {
        sync.nextRun(SimulatedRun.completesAfter(FIVE_MINUTES).whileRunning("paused_by_admin"));
        sync.startScheduledRun();
        clock.advance(Duration.ofMinutes(1));

        JsonNode status = data(get(polytomic, NEW, "/api/bulk/syncs/status?sync_id=" + sync.id()))
                .get(0);

        assertThat(status.path("status").asText()).isEqualTo("paused_by_admin");
        assertThat(Json.texts(status.path("schemas"), "status")).containsOnly("running");
    }

    @Test
    void itIsCanceledAsEver() {
        sync.nextRun(SimulatedRun.completesAfter(FIVE_MINUTES).whileRunning("paused_by_admin"));
        SimulatedExecution execution = sync.startScheduledRun();
        clock.advance(Duration.ofMinutes(1));

        post(polytomic, NEW, SYNC + "/cancel", "");

        assertThat(execution.status()).isEqualTo("canceling");
        clock.advance(Duration.ofMillis(500));
        assertThat(execution.status()).isEqualTo("canceled");
    }

    private JsonNode json(SimulatedExecution execution) {
        return data(get(polytomic, NEW, SYNC + "/executions/" + execution.id()));
    }
}
