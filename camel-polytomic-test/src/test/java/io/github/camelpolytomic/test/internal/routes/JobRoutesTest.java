package io.github.camelpolytomic.test.internal.routes;

import java.time.Duration;
import java.time.Instant;

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
import io.github.camelpolytomic.test.internal.state.Jobs;

import static io.github.camelpolytomic.test.CallTestSupport.data;
import static io.github.camelpolytomic.test.CallTestSupport.in;
import static io.github.camelpolytomic.test.CallTestSupport.message;
import static io.github.camelpolytomic.test.WorkspaceTestSupport.state;
import static org.assertj.core.api.Assertions.assertThat;

class JobRoutesTest {

    private static final SimulatorClock CLOCK = SimulatorClock.stoppedAt(Instant.parse("2025-03-01T10:00:00Z"));
    private static final Workspace WORKSPACE = Workspace.empty(CLOCK);

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC =
            new PolytomicSimulatorExtension(PolytomicSimulator.builder().workspace(WORKSPACE));

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void aJobIsCreatedThenRunsThenIsDone(String version) {
        CallTestSupport client = in(version, POLYTOMIC.simulator());
        WORKSPACE.jobsTake(Duration.ofSeconds(10));
        Jobs.Job job = state(WORKSPACE).jobs().startOnce("exportlogs", version, Json.of("outcome"));
        String path = "/api/jobs/exportlogs/" + job.id();

        assertThat(data(client.get(path)).path("status").asText()).isEqualTo("created");
        CLOCK.advance(Duration.ofSeconds(1));
        assertThat(data(client.get(path)).path("status").asText()).isEqualTo("running");
        CLOCK.advance(Duration.ofSeconds(9));
        assertThat(data(client.get(path))).isEqualTo(Json.parseObject("""
                {"job_id": "%s", "type": "exportlogs", "status": "done", "result": "outcome", "error": null}
                """.formatted(job.id())));
        assertThat(client.get("/api/jobs/createmodel/" + job.id()).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "exportlogs, 404, no job with id nothing",
        "previewmodel, 404, no job with id nothing",
        "connectionproxy, 404, no job with id nothing",
        "laundry, 400, unknown job type laundry"
    })
    void aJobThatIsNotThereIsNotFoundAndAnUnknownTypeABadRequest(String type, int status, String message) {
        CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());

        assertThat(client.get("/api/jobs/" + type + "/nothing").statusCode()).isEqualTo(status);
        assertThat(message(client.get("/api/jobs/" + type + "/nothing"))).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08"})
    void olderVersionsKnowNoJobsOfProxiedCalls(String version) {
        assertThat(in(version, POLYTOMIC.simulator())
                        .get("/api/jobs/connectionproxy/nothing")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aJobFailsWhenAskedTo() {
        WORKSPACE.jobsTake(Duration.ofSeconds(10)).failNextJob("the disk is full");
        Jobs jobs = state(WORKSPACE).jobs();
        Jobs.Job failing = jobs.startOnce("exportlogs", "failing", Json.of("outcome"));
        CLOCK.advance(Duration.ofSeconds(10));

        assertThat(data(in("2025-09-18", POLYTOMIC.simulator()).get("/api/jobs/exportlogs/" + failing.id())))
                .isEqualTo(Json.parseObject("""
                {"job_id": "%s", "type": "exportlogs", "status": "failed", "error": "the disk is full"}
                """.formatted(failing.id())));
        assertThat(jobs.startOnce("exportlogs", "failing", Json.of("outcome")).id())
                .isNotEqualTo(failing.id());
    }
}
