package io.github.camelpolytomic.internal.run;

import java.time.Duration;
import java.util.Map;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.error.PolytomicConflictException;
import io.github.camelpolytomic.error.PolytomicRunTimeoutException;
import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.SimulatedExecution;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code cancelBulkSyncAndWait} asks what is running to cancel, and goes on when it has ended. */
class CancelRunningTest extends RunTestSupport {

    private static final String CANCEL = "polytomic:cancelBulkSyncAndWait?syncId=" + SYNC;
    private static final String CANCELS = "/api/bulk/syncs/{id}/executions/{exec_id}/cancel";
    private static final Duration STEP = Duration.ofSeconds(20);

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void waitsUntilTheExecutionHasEnded(ApiVersion version) {
        SimulatedExecution execution = running(SimulatedRun.neverEnds().cancelTakes(Duration.ofMinutes(5)));

        Exchange exchange = end(begin(CANCEL + "&apiVersion=" + version), STEP);

        BulkSyncRun run = run(exchange);
        assertThat(run.origin()).isEqualTo("canceled");
        assertThat(run.status()).isEqualTo("canceled");
        assertThat(run.executionId()).isEqualTo(execution.id());
        assertThat(run.waitedMillis()).isGreaterThanOrEqualTo(300_000L);
        assertThat(execution.cancelRequests()).isEqualTo(1);
    }

    @Test
    void hasNothingToDoWhereNothingEverRan() {
        Exchange exchange = end(begin(CANCEL));

        BulkSyncRun run = run(exchange);
        assertThat(run.origin()).isEqualTo("idle");
        assertThat(run.executionId()).isNull();
        assertThat(run.syncId()).isEqualTo(SYNC);
        assertThat(exchange.getMessage().getHeader("CamelPolytomicExecutionId")).isNull();
    }

    @Test
    void tellsOfTheLastExecutionWhereNothingRuns() {
        sync().pastRuns(2);

        BulkSyncRun run = run(end(begin(CANCEL)));

        assertThat(run.origin()).isEqualTo("idle");
        assertThat(run.executionId()).isEqualTo(sync().executions().get(1).id());
        assertThat(asked("POST", "/cancel")).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void endsWellWhenTheExecutionEndsByItself(boolean refused) {
        running(SimulatedRun.completesAfter(Duration.ofMinutes(2)));
        service.misbehave(Fault.beforeResponse(() -> service.clock().advance(Duration.ofMinutes(3)))
                .on("GET", "/api/bulk/syncs/{id}/status")
                .once());
        if (refused) {
            service.misbehave(Fault.status(409).on("POST", CANCELS));
        }

        BulkSyncRun run = run(end(begin(CANCEL), STEP));

        assertThat(run.status()).isEqualTo("completed");
        assertThat(run.origin()).isEqualTo(refused ? "idle" : "canceled");
    }

    @Test
    void cancelsTheExecutionThatIsMeantAndNoOther() {
        sync().pastRuns(1);
        SimulatedExecution execution = running(SimulatedRun.neverEnds());
        String past = sync().executions().get(0).id();

        assertThat(run(end(begin(CANCEL + "&executionId=" + past), STEP)).origin())
                .isEqualTo("idle");
        assertThat(execution.cancelRequests()).isZero();
        assertThat(run(end(begin(CANCEL + "&executionId=" + execution.id()), STEP))
                        .origin())
                .isEqualTo("canceled");
        assertThat(execution.isCanceled()).isTrue();
    }

    @Test
    void whatAnEarlierStepHasLeftIsNotMeantWhereTheUriNamesTheSync() {
        sync().pastRuns(1);
        SimulatedExecution execution = running(SimulatedRun.neverEnds());
        String past = sync().executions().get(0).id();

        BulkSyncRun run = run(end(begin(CANCEL, Map.of("CamelPolytomicExecutionId", past)), STEP));

        assertThat(run.origin()).isEqualTo("canceled");
        assertThat(run.executionId()).isEqualTo(execution.id());
    }

    @Test
    void theHeadersOfAnEarlierStepSayWhatIsMeantWhereTheUriNamesNothing() {
        sync().pastRuns(1);
        SimulatedExecution execution = running(SimulatedRun.neverEnds());
        String past = sync().executions().get(0).id();

        BulkSyncRun run = run(end(
                begin(
                        "polytomic:cancelBulkSyncAndWait",
                        Map.of("CamelPolytomicSyncId", SYNC, "CamelPolytomicExecutionId", past)),
                STEP));

        assertThat(run.origin()).isEqualTo("idle");
        assertThat(run.executionId()).isEqualTo(past);
        assertThat(execution.cancelRequests()).isZero();
    }

    @Test
    void asksAgainWhereTheServiceFails() {
        SimulatedExecution execution = running(SimulatedRun.neverEnds());
        service.misbehave(Fault.status(503).times(20));

        assertThat(run(end(begin(CANCEL), STEP)).status()).isEqualTo("canceled");
        assertThat(execution.cancelRequests()).isEqualTo(1);
    }

    @Test
    void failsWhereTheServiceRefuses() {
        running(SimulatedRun.neverEnds());
        service.misbehave(Fault.status(409).on("POST", CANCELS));

        failure(end(begin(CANCEL), STEP), PolytomicConflictException.class);
    }

    @Test
    void isOutOfTimeWhereTheExecutionDoesNotHear() {
        SimulatedExecution execution = running(SimulatedRun.neverEnds().cancelTakes(Duration.ofHours(9)));

        assertThat(failure(end(begin(CANCEL + "&timeout=10m"), STEP), PolytomicRunTimeoutException.class))
                .hasMessage(
                        "cancelBulkSyncAndWait of syncId=%s did not end within timeout PT10M: executionId=%s, status canceling. Its cancellation was requested"
                                .formatted(SYNC, execution.id()));
    }

    private SimulatedExecution running(SimulatedRun how) {
        sync().nextRun(how);
        return sync().startScheduledRun();
    }
}
