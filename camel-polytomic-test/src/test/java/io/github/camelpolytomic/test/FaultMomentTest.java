package io.github.camelpolytomic.test;

import java.net.http.HttpResponse;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import static io.github.camelpolytomic.test.ClientTestSupport.data;
import static io.github.camelpolytomic.test.ClientTestSupport.get;
import static io.github.camelpolytomic.test.ClientTestSupport.post;
import static org.assertj.core.api.Assertions.assertThat;

class FaultMomentTest extends SampleSyncTestSupport {

    private static final String NEW = "2025-09-18";
    private static final String EXECUTIONS = "/api/bulk/syncs/" + SampleWorkspace.CRM_TO_WAREHOUSE + "/executions";
    private static final String EXECUTION = "/api/bulk/syncs/{id}/executions/{exec_id}";

    @Test
    void somebodyElseMayStartARunAtTheLastMoment() {
        sync.everyRun(SimulatedRun.neverEnds());
        polytomic.misbehave(Fault.onRequest(sync::startScheduledRun)
                .on("POST", "/api/bulk/syncs/{id}/executions")
                .once());

        HttpResponse<String> response = post(polytomic, NEW, EXECUTIONS, "{}");

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(sync.executions()).singleElement().satisfies(execution -> assertThat(execution.type())
                .isEqualTo("scheduled"));
    }

    @Test
    void aRunMayCompleteAtTheMomentOfItsCancellation() {
        sync.nextRun(SimulatedRun.completesAfter(Duration.ofMinutes(5)));
        SimulatedExecution execution = sync.startScheduledRun();
        polytomic.misbehave(Fault.onRequest(() -> clock.advance(Duration.ofMinutes(5)))
                .on("POST", EXECUTION + "/cancel")
                .once());

        String answer = data(post(polytomic, NEW, EXECUTIONS + "/" + execution.id() + "/cancel", ""))
                .path("message")
                .asText();

        assertThat(answer).isEqualTo("no execution is running");
        assertThat(execution.status()).isEqualTo("completed");
    }

    @Test
    void anAnswerMayBeOutOfDateWhenItComes() {
        sync.nextRun(SimulatedRun.completesAfter(Duration.ofMinutes(5)));
        SimulatedExecution execution = sync.startScheduledRun();
        clock.advance(Duration.ofMinutes(1));
        polytomic.misbehave(Fault.beforeResponse(() -> clock.advance(Duration.ofMinutes(4)))
                .on("GET", EXECUTION)
                .once());

        assertThat(status(execution)).isEqualTo("running");
        assertThat(execution.status()).isEqualTo("completed");
        assertThat(status(execution)).isEqualTo("completed");
    }

    private String status(SimulatedExecution execution) {
        return data(get(polytomic, NEW, EXECUTIONS + "/" + execution.id()))
                .path("status")
                .asText();
    }
}
