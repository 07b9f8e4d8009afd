package io.github.camelpolytomic.internal.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.error.PolytomicPartialFailureException;
import io.github.camelpolytomic.error.PolytomicRunCanceledException;
import io.github.camelpolytomic.error.PolytomicRunFailedException;
import io.github.camelpolytomic.error.PolytomicRunTimeoutException;
import io.github.camelpolytomic.model.bulksync.BulkSyncSchemaExecution;
import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.ReceivedRequest;
import io.github.camelpolytomic.test.SimulatedExecution;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code retryFailedSchemas} starts another execution with the schemas that failed, and with no other. */
class RunRetryTest extends RunTestSupport {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String STARTS = "/api/bulk/syncs/{id}/executions";

    @Test
    void runsTheFailedSchemasAgain() {
        String bad = schemas().get(1);
        sync().nextRun(
                        oneFails(bad).schema(bad, 100, 40),
                        SimulatedRun.completesAfter(MINUTE).schema(bad, 100, 0));

        BulkSyncRun run = run(end(begin(RUN + "&retryFailedSchemas=1&fetchMode=full")));

        assertThat(executions()).hasSize(2);
        assertThat(executions().get(1).schemas()).containsExactly(bad);
        assertThat(bodies().get(0)).isEqualTo("{\"fetch_mode\":\"full\"}");
        assertThat(bodies().get(1)).isEqualTo("{\"fetch_mode\":\"full\",\"schemas\":[\"%s\"]}".formatted(bad));
        assertThat(keys()).hasSize(2).doesNotHaveDuplicates();
        assertThat(run.status()).isEqualTo("completed");
        assertThat(run.origin()).isEqualTo("started");
        assertThat(run.executionIds())
                .containsExactlyElementsOf(
                        executions().stream().map(SimulatedExecution::id).toList());
        assertThat(run.executionId()).isEqualTo(executions().get(1).id());
        assertThat(run.schemas()).hasSize(schemas().size());
        assertThat(run.schemas().stream().map(BulkSyncSchemaExecution::status)).containsOnly("completed");
        assertThat(run.recordCount()).isEqualTo(100L * schemas().size());
        assertThat(run.errorCount()).isZero();
        assertThat(run.createdAt()).isBefore(run.completedAt().minus(MINUTE));
    }

    @Test
    void keepsTheResyncMode() {
        String bad = schemas().get(0);
        sync().nextRun(oneFails(bad), SimulatedRun.completesAfter(MINUTE));

        run(end(begin(RUN + "&retryFailedSchemas=3&resyncMode=resync")));

        assertThat(executions()).extracting(SimulatedExecution::resyncMode).containsExactly("resync", "resync");
    }

    @Test
    void givesUpAfterSoManyTimes() {
        sync().everyRun(oneFails(schemas().get(0)));

        PolytomicPartialFailureException failure =
                failure(end(begin(RUN + "&retryFailedSchemas=2")), PolytomicPartialFailureException.class);

        assertThat(executions()).hasSize(3);
        assertThat(failure.getRun().executionIds()).hasSize(3);
        assertThat(((BulkSyncRun) failure.getRun()).schemas()).hasSize(schemas().size());
    }

    @Test
    void narrowsWhatIsRunAgainFromTimeToTime() {
        String one = schemas().get(0);
        String other = schemas().get(1);
        sync().nextRun(
                        oneFails(one).schemaEnds(other, "failed", ""),
                        oneFails(other),
                        SimulatedRun.completesAfter(MINUTE));

        run(end(begin(RUN + "&retryFailedSchemas=2")));

        assertThat(executions().get(1).schemas()).containsExactlyInAnyOrder(one, other);
        assertThat(executions().get(2).schemas()).containsExactly(other);
    }

    @Test
    void isNotForARunThatWasCanceled() {
        sync().everyRun(SimulatedRun.endsAfter(MINUTE, "canceled"));

        failure(end(begin(RUN + "&retryFailedSchemas=2")), PolytomicRunCanceledException.class);

        assertThat(executions()).hasSize(1);
    }

    @Test
    void isNotForErrorsInSchemasThatCompleted() {
        sync().everyRun(SimulatedRun.completesAfter(MINUTE).schema(schemas().get(0), 100, 50));

        failure(end(begin(RUN + "&retryFailedSchemas=2&maxErrorRows=1")), PolytomicPartialFailureException.class);

        assertThat(executions()).hasSize(1);
    }

    @Test
    void runsAllAgainWhenAllHaveFailed() {
        sync().nextRun(SimulatedRun.failsAfter(MINUTE, "down"), SimulatedRun.completesAfter(MINUTE));

        BulkSyncRun run = run(end(begin(RUN + "&retryFailedSchemas=1")));

        assertThat(executions().get(1).schemas()).containsExactlyElementsOf(schemas());
        assertThat(run.statusMessage()).isNullOrEmpty();
    }

    @Test
    void waitsForAnExecutionThatSomebodyStartsInBetween() {
        sync().everyRun(SimulatedRun.failsAfter(MINUTE, "down"));
        service.misbehave(Fault.onRequest(() -> {}).on("POST", STARTS).once());
        service.misbehave(Fault.onRequest(() -> sync().startScheduledRun())
                .on("POST", STARTS)
                .once());

        PolytomicRunFailedException failure =
                failure(end(begin(RUN + "&retryFailedSchemas=1")), PolytomicRunFailedException.class);

        assertThat(executions()).extracting(SimulatedExecution::type).containsExactly("manual", "scheduled", "manual");
        assertThat(failure.getRun().executionIds())
                .containsExactly(executions().get(0).id(), executions().get(2).id());
        assertThat(failure.getRun().origin()).isEqualTo("started");
    }

    @Test
    void outOfTimeWhileItWaitsToStartAgainHarmsNobody() {
        sync().nextRun(SimulatedRun.failsAfter(MINUTE, "down"), SimulatedRun.neverEnds());
        service.misbehave(Fault.onRequest(() -> {}).on("POST", STARTS).once());
        service.misbehave(Fault.onRequest(() -> sync().startScheduledRun())
                .on("POST", STARTS)
                .once());

        PolytomicRunTimeoutException failure = failure(
                end(begin(RUN + "&retryFailedSchemas=1&timeout=10m&onTimeout=cancel"), Duration.ofSeconds(20)),
                PolytomicRunTimeoutException.class);

        assertThat(failure)
                .hasMessage("runBulkSync of syncId=%s did not end within timeout PT10M: executionId=%s, status failed"
                        .formatted(SYNC, executions().get(0).id()));
        assertThat(executions()).allMatch(each -> each.cancelRequests() == 0);
    }

    @Test
    void makesItsKeysFromTheUsersOwn() {
        sync().nextRun(oneFails(schemas().get(0)), SimulatedRun.completesAfter(MINUTE));
        Map<String, String> key = Map.of("CamelPolytomicIdempotencyKey", "nightly-2026-03-01");
        BulkSyncRun one = run(end(begin(RUN + "&retryFailedSchemas=1", key)));

        BulkSyncRun again = run(end(begin(RUN + "&retryFailedSchemas=1", key)));

        assertThat(keys()).hasSize(4).startsWith("nightly-2026-03-01").endsWith(keys().get(0), keys().get(1));
        assertThat(keys().get(1)).matches("nightly-2026-03-01-2-[0-9a-f]{20}");
        assertThat(again.executionIds()).isEqualTo(one.executionIds());
        assertThat(executions()).hasSize(2);
    }

    private SimulatedRun oneFails(String schema) {
        return SimulatedRun.completesAfter(MINUTE).schemaEnds(schema, "failed", "no permission");
    }

    private List<String> schemas() {
        return sync().enabledSchemas();
    }

    private List<SimulatedExecution> executions() {
        return sync().executions();
    }

    private List<String> bodies() {
        return starts().stream().map(ReceivedRequest::bodyText).toList();
    }

    private List<String> keys() {
        return starts().stream()
                .map(start -> start.header("Idempotency-Key").orElseThrow())
                .toList();
    }

    private List<ReceivedRequest> starts() {
        return service.requests().stream()
                .filter(request ->
                        request.method().equals("POST") && request.rawPath().endsWith("/executions"))
                .toList();
    }
}
