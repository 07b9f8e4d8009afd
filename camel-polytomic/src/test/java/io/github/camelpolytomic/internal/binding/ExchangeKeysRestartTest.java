package io.github.camelpolytomic.internal.binding;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.error.PolytomicSyncBusyException;
import io.github.camelpolytomic.internal.run.RunTestSupport;
import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.option.OnActive;
import io.github.camelpolytomic.test.SimulatedExecution;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * With the user's own key, a restarted application finds the executions that it started before; the test uses a second
 * exchange.
 */
class ExchangeKeysRestartTest extends RunTestSupport {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Duration STEP = Duration.ofSeconds(20);

    @Test
    void aRetryOfFailedSchemasThatIsRunningIsFollowed() {
        String bad = sync().enabledSchemas().get(0);
        sync().nextRun(
                        SimulatedRun.completesAfter(MINUTE).schemaEnds(bad, "failed", "no permission"),
                        SimulatedRun.completesAfter(HALF_AN_HOUR));
        CompletableFuture<Exchange> one = keyed("&retryFailedSchemas=1");
        pass(Duration.ofMinutes(5), STEP);

        BulkSyncRun run = run(end(keyed("&retryFailedSchemas=1"), STEP));

        assertThat(run.executionIds()).isEqualTo(ids());
        assertThat(ids()).hasSize(2);
        end(one, STEP);
    }

    @Test
    void restartCancelsWhatTheScheduleHasStarted() {
        sync().everyRun(SimulatedRun.completesAfter(HALF_AN_HOUR));
        SimulatedExecution scheduled = sync().startScheduledRun();

        BulkSyncRun run = run(end(keyed("&onActive=restart"), STEP));

        assertThat(scheduled.cancelRequests()).isEqualTo(1);
        assertThat(run.origin()).isEqualTo("restarted");
        assertThat(ids()).hasSize(2).last().isEqualTo(run.executionId());
    }

    @ParameterizedTest
    @EnumSource(
            value = OnActive.class,
            names = {"QUEUE", "RESTART"})
    void itsOwnExecutionBehindAnotherIsFollowed(OnActive onActive) {
        sync().everyRun(SimulatedRun.completesAfter(HALF_AN_HOUR));
        sync().startScheduledRun();
        CompletableFuture<Exchange> one = keyed("&onActive=" + onActive);
        pass(Duration.ofMinutes(35), STEP);

        BulkSyncRun run = run(end(keyed("&onActive=" + onActive), STEP));

        requireOwn(run);
        end(one, STEP);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 20})
    void restartHarmsNothingThatCouldBeItsOwn(long minutes) {
        sync().everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(10)));
        call("polytomic:startBulkSync?syncId=" + SYNC);
        CompletableFuture<Exchange> one = keyed("&onActive=restart");
        pass(Duration.ofMinutes(minutes), STEP);

        BulkSyncRun run = run(end(keyed("&onActive=restart"), STEP));

        requireOwn(run);
        end(one, STEP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fail", "skip"})
    void startsWhenNothingRunsAnyMore(String onActive) {
        sync().everyRun(SimulatedRun.completesAfter(MINUTE));
        sync().startScheduledRun();
        end(keyed("&onActive=" + onActive));
        service.clock().advance(MINUTE);

        BulkSyncRun run = run(end(keyed("&onActive=" + onActive)));
        BulkSyncRun again = run(end(keyed("&onActive=" + onActive)));

        assertThat(run.origin()).isEqualTo("started");
        assertThat(again.executionId()).isEqualTo(run.executionId());
        assertThat(ids()).hasSize(2).last().isEqualTo(run.executionId());
    }

    @Test
    void isBusyAsLongAsAnotherExecutionRuns() {
        sync().everyRun(SimulatedRun.neverEnds());
        call("polytomic:startBulkSync?syncId=" + SYNC);

        failure(end(keyed("")), PolytomicSyncBusyException.class);
        failure(end(keyed("")), PolytomicSyncBusyException.class);

        assertThat(ids()).hasSize(1);
    }

    private CompletableFuture<Exchange> keyed(String options) {
        return begin(RUN + options, Map.of("CamelPolytomicIdempotencyKey", "nightly-2026-03-01"));
    }

    private void requireOwn(BulkSyncRun run) {
        assertThat(ids()).hasSize(2).last().isEqualTo(run.executionId());
        assertThat(sync().executions().get(1).cancelRequests()).isZero();
        assertThat(run.status()).isEqualTo("completed");
    }

    private List<String> ids() {
        return sync().executions().stream().map(SimulatedExecution::id).toList();
    }
}
