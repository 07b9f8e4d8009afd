package io.github.camelpolytomic.internal.run;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.error.PolytomicRunTimeoutException;
import io.github.camelpolytomic.error.PolytomicServerException;
import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.SimulatedExecution;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;

/** A run that does not end within {@code timeout} ends as {@code onTimeout} says, and well where it has ended after all. */
class RunTerminationTest extends RunTestSupport {

    private static final String TEN_MINUTES = RUN + "&timeout=10m";
    private static final Duration STEP = Duration.ofSeconds(20);
    private static final String CANCEL = "/api/bulk/syncs/{id}/executions/{exec_id}/cancel";
    private static final String EXECUTION = "/api/bulk/syncs/{id}/executions/{exec_id}";

    @Test
    void leavesTheExecutionAlone() {
        sync().everyRun(SimulatedRun.neverEnds());

        PolytomicRunTimeoutException failure = timedOut(TEN_MINUTES);

        assertThat(failure)
                .hasMessage(
                        "runBulkSync of syncId=%s did not end within timeout PT10M: executionId=%s, status running. It continues"
                                .formatted(SYNC, execution().id()));
        assertThat(failure.isOutcomeKnown()).isTrue();
        assertThat(failure.getRun().status()).isEqualTo("running");
        assertThat(failure.getRun().executionId()).isEqualTo(execution().id());
        assertThat(failure.getRun().waitedMillis()).isBetween(600_000L, 660_000L);
        assertThat(execution().cancelRequests()).isZero();
    }

    @Test
    void asksTheExecutionToCancel() {
        sync().everyRun(SimulatedRun.neverEnds());

        assertThat(timedOut(TEN_MINUTES + "&onTimeout=cancel"))
                .hasMessageEndingWith("status canceling. Its cancellation was requested");

        assertThat(execution().cancelRequests()).isEqualTo(1);
    }

    @Test
    void waitsForTheEndOfTheCanceledExecution() {
        sync().everyRun(SimulatedRun.neverEnds().cancelTakes(Duration.ofMinutes(2)));

        PolytomicRunTimeoutException failure = timedOut(TEN_MINUTES + "&onTimeout=cancelAndWait");

        assertThat(failure).hasMessageEndingWith("status canceled. Its cancellation was requested, and it has ended");
        assertThat(failure.getRun().status()).isEqualTo("canceled");
        assertThat(failure.getRun().completedAt()).isNotNull();
        assertThat(execution().cancelRequests()).isEqualTo(1);
    }

    @Test
    void endsWellWhenTheExecutionCompletesWhileItIsToCancel() {
        sync().everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(11)).cancelTakes(Duration.ofMinutes(4)));

        BulkSyncRun run = run(end(begin(TEN_MINUTES + "&onTimeout=cancelAndWait"), STEP));

        assertThat(run.status()).isEqualTo("completed");
        assertThat(execution().cancelRequests()).isEqualTo(1);
    }

    @Test
    void waitsNoLongerThanCancelTimeout() {
        sync().everyRun(SimulatedRun.neverEnds().cancelTakes(Duration.ofHours(3)));

        PolytomicRunTimeoutException failure = timedOut(TEN_MINUTES + "&onTimeout=cancelAndWait");

        assertThat(failure)
                .hasMessageEndingWith(
                        "status canceling. Its cancellation was requested, but it has not ended within cancelTimeout PT5M");
        assertThat(failure.getRun().waitedMillis()).isBetween(900_000L, 960_000L);
    }

    @Test
    void ofACancelThatIsNotHeardSaysSo() {
        sync().everyRun(SimulatedRun.neverEnds());
        service.misbehave(Fault.status(403).on("POST", CANCEL));

        assertThat(timedOut(TEN_MINUTES + "&onTimeout=cancelAndWait"))
                .hasMessageContaining(
                        "status running. Its cancellation could not be requested. The last poll failed: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel", "cancelAndWait"})
    void endsWellWhenTheExecutionCompletesBeforeItHearsOfItsCancellation(String onTimeout) {
        sync().everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(11)));
        service.misbehave(Fault.onRequest(() -> service.clock().advance(Duration.ofMinutes(2)))
                .on("POST", CANCEL)
                .once());

        assertThat(run(end(begin(TEN_MINUTES + "&onTimeout=" + onTimeout), STEP))
                        .status())
                .isEqualTo("completed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel", "cancelAndWait"})
    void endsWellWhenTheServiceRefusesToCancelWhatHasCompleted(String onTimeout) {
        sync().everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(11)));
        service.misbehave(Fault.status(409).on("POST", CANCEL));
        CompletableFuture<Exchange> running = begin(TEN_MINUTES + "&onTimeout=" + onTimeout);
        pass(Duration.ofSeconds(590), Duration.ofSeconds(10));
        service.misbehave(Fault.beforeResponse(() -> service.clock().advance(Duration.ofMinutes(2)))
                .on("GET", EXECUTION)
                .once());

        assertThat(run(end(running)).status()).isEqualTo("completed");
    }

    @Test
    void looksOnceMoreBeforeItGivesUp() {
        sync().everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(5)));
        CompletableFuture<Exchange> running = begin(TEN_MINUTES);
        settle();
        service.forgetRequests();

        timer.advance(Duration.ofHours(5));

        assertThat(run(end(running)).status()).isEqualTo("completed");
    }

    @Test
    void tellsWhyTheStateIsNotKnown() {
        sync().everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(5)));
        service.misbehave(Fault.status(500).on("GET", EXECUTION));

        assertThat(timedOut(TEN_MINUTES))
                .hasMessageStartingWith(
                        "runBulkSync of syncId=%s did not end within timeout PT10M: executionId=%s, status "
                                .formatted(SYNC, execution().id()))
                .hasMessageContaining(
                        "It continues. The last poll failed: getBulkSyncExecution of syncId=%s, executionId=%s failed with 500"
                                .formatted(SYNC, execution().id()))
                .hasCauseInstanceOf(PolytomicServerException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leave", "cancel", "cancelAndWait"})
    void ofARunInAQueueHarmsNobody(String onTimeout) {
        sync().everyRun(SimulatedRun.neverEnds());
        SimulatedExecution other = sync().startScheduledRun();

        PolytomicRunTimeoutException failure = timedOut(TEN_MINUTES + "&onActive=queue&onTimeout=" + onTimeout);

        assertThat(failure)
                .hasMessage("runBulkSync of syncId=%s did not end within timeout PT10M: no execution is known"
                        .formatted(SYNC));
        assertThat(failure.getRun().executionId()).isNull();
        assertThat(other.cancelRequests()).isZero();
        pass(Duration.ofMinutes(5), Duration.ofMinutes(1));
        assertThat(sync().executions()).hasSize(1);
        assertThat(timer.waiting()).isZero();
    }

    private PolytomicRunTimeoutException timedOut(String uri) {
        Exchange exchange = end(begin(uri), STEP);
        PolytomicRunTimeoutException failure = failure(exchange, PolytomicRunTimeoutException.class);
        assertThat(exchange.getMessage().getHeader("CamelPolytomicExecutionId"))
                .isEqualTo(failure.getRun().executionId());
        assertThat(component.runs()).isEmpty();
        return failure;
    }

    private SimulatedExecution execution() {
        assertThat(sync().executions()).hasSize(1);
        return sync().executions().get(0);
    }
}
