package io.github.camelpolytomic.test;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static io.github.camelpolytomic.test.ClientTestSupport.data;
import static io.github.camelpolytomic.test.ClientTestSupport.get;
import static io.github.camelpolytomic.test.ClientTestSupport.post;
import static org.assertj.core.api.Assertions.assertThat;

class SimulatedExecutionCancelTest extends SampleSyncTestSupport {

    private static final String NEW = "2025-09-18";
    private static final String SYNC = "/api/bulk/syncs/" + SampleWorkspace.CRM_TO_WAREHOUSE;

    @Test
    void everyRequestIsCounted() {
        SimulatedExecution execution = running();

        post(polytomic, NEW, SYNC + "/cancel", "");
        post(polytomic, NEW, SYNC + "/executions/" + execution.id() + "/cancel", "");

        assertThat(execution.cancelRequests()).isEqualTo(2);
        assertThat(execution.isCanceled()).isTrue();
    }

    @Test
    void deactivationIsARequest() {
        SimulatedExecution execution = running();

        post(polytomic, NEW, SYNC + "/activate", "{\"active\": false}");

        assertThat(execution.cancelRequests()).isEqualTo(1);
        assertThat(execution.isCanceled()).isTrue();
    }

    @Test
    void aRequestThatComesTooLateIsCountedAndCancelsNothing() {
        SimulatedExecution execution = sync.startScheduledRun();
        clock.advance(Duration.ofMinutes(1));

        post(polytomic, NEW, SYNC + "/executions/" + execution.id() + "/cancel", "");

        assertThat(execution.cancelRequests()).isEqualTo(1);
        assertThat(execution.isCanceled()).isFalse();
        assertThat(execution.status()).isEqualTo("completed");
    }

    @Test
    void aRunThatIsDoneBeforeItsCancellationCompletes() {
        sync.nextRun(SimulatedRun.completesAfter(Duration.ofMinutes(5))
                .schema("Account", 1_000)
                .message("all done")
                .cancelTakes(Duration.ofMinutes(2)));
        String path = SYNC + "/executions/"
                + data(post(polytomic, NEW, SYNC + "/executions", "{\"schemas\": [\"Account\"]}"))
                        .path("id")
                        .asText();
        clock.advance(Duration.ofMinutes(4));

        post(polytomic, NEW, path + "/cancel", "");

        assertThat(data(get(polytomic, NEW, path)).path("status").asText()).isEqualTo("canceling");
        clock.advance(Duration.ofMinutes(1));
        JsonNode ended = data(get(polytomic, NEW, path));
        assertThat(ended.path("status").asText()).isEqualTo("completed");
        assertThat(ended.path("status_message").asText()).isEqualTo("all done");
        assertThat(ended.path("record_count").asLong()).isEqualTo(1_000);
        assertThat(ended.at("/schemas/0/status").asText()).isEqualTo("completed");
        assertThat(sync.executions()).noneMatch(SimulatedExecution::isCanceled);
    }

    @Test
    void onlyTheOneThatRunsIsCanceledThroughItsSync() {
        sync.pastRuns(1);
        SimulatedExecution past = sync.executions().get(0);
        SimulatedExecution execution = running();

        post(polytomic, NEW, SYNC + "/cancel", "");

        assertThat(past.cancelRequests()).isZero();
        assertThat(past.isCanceled()).isFalse();
        assertThat(execution.isCanceled()).isTrue();
    }

    @Test
    void aRunThatNobodyAskedIsNotCanceled() {
        assertThat(running().cancelRequests()).isZero();
        assertThat(sync.executions()).noneMatch(SimulatedExecution::isCanceled);
    }

    private SimulatedExecution running() {
        sync.nextRun(SimulatedRun.neverEnds());
        return sync.startScheduledRun();
    }
}
