package io.github.camelpolytomic.internal.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.camelpolytomic.ComponentInternals;
import io.github.camelpolytomic.error.PolytomicNotFoundException;
import io.github.camelpolytomic.error.PolytomicPermissionException;
import io.github.camelpolytomic.error.PolytomicRunFailedException;
import io.github.camelpolytomic.error.PolytomicRunTimeoutException;
import io.github.camelpolytomic.error.PolytomicStaleException;
import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.model.run.SyncFreshness;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.SimulatedExecution;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code bulkSyncFreshness} lets pass what is fresh, and refuses, waits or runs when it is not. */
class FreshnessGateTest extends RunTestSupport {

    private static final String FRESH = "polytomic:bulkSyncFreshness?maxAge=6h&syncId=" + SYNC;
    private static final Duration HOUR = Duration.ofHours(1);

    @Override
    protected void configure() {
        ComponentInternals.wallClock(component, service.clock());
    }

    private void ranHoursAgo(int hours) {
        sync().nextRun(SimulatedRun.completesAfter(HOUR));
        sync().startScheduledRun();
        service.clock().advance(HOUR.plusHours(hours));
    }

    private static SyncFreshness freshness(Exchange exchange) {
        assertThat((Throwable) exchange.getException()).isNull();
        return exchange.getMessage().getBody(SyncFreshness.class);
    }

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void letsPassWhatRanWellLatelyAtOnce(ApiVersion version) {
        ranHoursAgo(5);

        Exchange exchange = begin(FRESH + "&apiVersion=" + version).join();

        SyncFreshness freshness = freshness(exchange);
        assertThat(freshness.isFresh()).isTrue();
        assertThat(freshness.ageMillis()).isEqualTo(Duration.ofHours(5).toMillis());
        assertThat(freshness.executionId()).isEqualTo(sync().executions().get(0).id());
        assertThat(freshness.run()).isNull();
        assertThat(exchange.getMessage().getHeader("CamelPolytomicExecutionId")).isEqualTo(freshness.executionId());
        assertThat(service.requests()).hasSize(1);
    }

    @Test
    void refusesWhatIsTooOld() {
        ranHoursAgo(7);
        sync().nextRun(SimulatedRun.failsAfter(Duration.ofMinutes(1), "no"));
        sync().startScheduledRun();
        service.clock().advance(Duration.ofMinutes(2));

        PolytomicStaleException stale = failure(begin(FRESH).join(), PolytomicStaleException.class);

        assertThat(stale)
                .hasMessageStartingWith("bulkSyncFreshness of syncId=" + SYNC + ": its data is from ")
                .hasMessageEndingWith(
                        ", PT7H2M ago, which exceeds maxAge PT6H. Run the sync, or set ifStale to run or wait");
        assertThat(stale.getFreshness().isFresh()).isFalse();
        assertThat(stale.getFreshness().executionId())
                .isEqualTo(sync().executions().get(0).id());
        assertThat(sync().executions()).hasSize(2);
    }

    @Test
    void refusesWhatHasNeverRun() {
        assertThat(failure(begin(FRESH).join(), PolytomicStaleException.class))
                .hasMessageContaining("no successful run is known within maxAge PT6H");
    }

    @Test
    void goesByTheSchemasThatCount() {
        ranHoursAgo(7);
        String schema = sync().enabledSchemas().get(0);
        String other = sync().enabledSchemas().get(1);
        sync().nextRun(SimulatedRun.completesAfter(HOUR).schemaEnds(other, "failed", "no"));
        sync().startScheduledRun();
        service.clock().advance(HOUR.plusHours(1));

        assertThat(freshness(begin(FRESH + "&schemas=" + schema).join()).isFresh())
                .isTrue();
        failure(begin(FRESH + "&schemas=" + schema + "," + other).join(), PolytomicStaleException.class);
    }

    @Test
    void runsTheSyncWhenThatIsWanted() {
        ranHoursAgo(7);
        sync().nextRun(SimulatedRun.completesAfter(HOUR));

        SyncFreshness freshness = freshness(end(begin(FRESH + "&ifStale=run")));

        assertThat(freshness.isFresh()).isTrue();
        assertThat(freshness.run().origin()).isEqualTo("started");
        assertThat(freshness.executionId()).isEqualTo(freshness.run().executionId());
        assertThat(freshness.asOf()).isEqualTo(freshness.run().completedAt());
        assertThat(sync().executions()).hasSize(2);
    }

    @Test
    void runsOnlyTheSchemasThatCount() {
        String schema = sync().enabledSchemas().get(0);

        SyncFreshness freshness = freshness(end(begin(FRESH + "&ifStale=run&schemas=" + schema)));

        assertThat(freshness.isFresh()).isTrue();
        assertThat(sync().executions())
                .singleElement()
                .extracting(SimulatedExecution::schemas)
                .isEqualTo(List.of(schema));
    }

    @Test
    void followsTheRunThatIsGoingOnInsteadOfStartingOne() {
        sync().nextRun(SimulatedRun.completesAfter(HOUR));
        SimulatedExecution scheduled = sync().startScheduledRun();

        SyncFreshness freshness = freshness(end(begin(FRESH + "&ifStale=run")));

        assertThat(freshness.run().origin()).isEqualTo("attached");
        assertThat(freshness.executionId()).isEqualTo(scheduled.id());
        assertThat(sync().executions()).hasSize(1);
    }

    @Test
    void failsWhenTheRunFails() {
        sync().nextRun(SimulatedRun.failsAfter(HOUR, "the disk is full"));

        assertThat(failure(end(begin(FRESH + "&ifStale=run")), PolytomicRunFailedException.class))
                .hasMessageContaining("the disk is full");
    }

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void waitsForARunThatSomethingElseStarts(ApiVersion version) {
        ranHoursAgo(7);
        CompletableFuture<Exchange> waiting = begin(FRESH + "&ifStale=wait&apiVersion=" + version);
        pass(HOUR, Duration.ofMinutes(1));
        assertThat(waiting).isNotDone();
        sync().nextRun(SimulatedRun.failsAfter(HOUR, "no"), SimulatedRun.completesAfter(HOUR));
        sync().startScheduledRun();
        pass(Duration.ofMinutes(90), Duration.ofMinutes(1));
        assertThat(waiting).isNotDone();
        SimulatedExecution good = sync().startScheduledRun();

        SyncFreshness freshness = freshness(end(waiting));

        assertThat(freshness.isFresh()).isTrue();
        assertThat(freshness.executionId()).isEqualTo(good.id());
        assertThat(freshness.run().origin()).isEqualTo("awaited");
        assertThat(asked("POST", "/executions")).isZero();
        settle();
        assertThat(timer.waiting()).isZero();
    }

    @Test
    void waitsNoLongerThanTimeout() {
        CompletableFuture<Exchange> waiting = begin(FRESH + "&ifStale=wait&timeout=2h");

        Exchange exchange = end(waiting, Duration.ofMinutes(1));

        assertThat(failure(exchange, PolytomicRunTimeoutException.class))
                .hasMessageContaining("did not end within timeout PT2H");
        settle();
        assertThat(timer.waiting()).isZero();
    }

    @Test
    void waitsThroughAnOutage() {
        CompletableFuture<Exchange> waiting = begin(FRESH + "&ifStale=wait");
        settle();
        service.goDown();
        pass(Duration.ofMinutes(30), Duration.ofMinutes(1));
        sync().nextRun(SimulatedRun.completesAfter(Duration.ofMinutes(1)));
        sync().startScheduledRun();
        pass(Duration.ofMinutes(30), Duration.ofMinutes(1));
        service.comeBack();

        assertThat(freshness(end(waiting)).isFresh()).isTrue();
    }

    @Test
    void readsOlderPagesOnlyAsFarAsTheyCount() {
        sync().pastRuns(250, SimulatedRun.failsAfter(Duration.ofMinutes(1), "no"));

        failure(begin(FRESH).join(), PolytomicStaleException.class);

        assertThat(service.requests()).hasSize(1);
    }

    @Test
    void failsWhenTheExecutionsCannotBeRead() {
        service.misbehave(Fault.status(403).on("/executions"));

        assertThat((Throwable) begin(FRESH).join().getException())
                .isExactlyInstanceOf(PolytomicPermissionException.class);
    }

    @Test
    void needsAMaxAge() {
        assertThat(refusal("polytomic:bulkSyncFreshness?syncId=" + SYNC))
                .isEqualTo("bulkSyncFreshness requires option maxAge, for example maxAge=6h");
    }

    @Test
    void missesNoRunThatEndsBetweenTwoPolls() {
        service.misbehave(Fault.onRequest(() -> {
                    sync().nextRun(SimulatedRun.completesAfter(Duration.ofSeconds(1)));
                    sync().startScheduledRun();
                    service.clock().advance(Duration.ofSeconds(2));
                })
                .on("GET", "/api/bulk/syncs/{id}/status")
                .once());

        SyncFreshness freshness = freshness(begin(FRESH + "&ifStale=wait").join());

        assertThat(freshness.isFresh()).isTrue();
        assertThat(freshness.executionId()).isEqualTo(sync().executions().get(0).id());
    }

    @Test
    void endsWhenTheSyncIsGone() {
        CompletableFuture<Exchange> waiting = begin(FRESH + "&ifStale=wait");
        settle();
        service.misbehave(Fault.status(404).on("/status"));

        assertThat((Throwable) end(waiting).getException()).isExactlyInstanceOf(PolytomicNotFoundException.class);
    }

    @Test
    void takesErrorsForGoodThatARunMayHave() {
        sync().everyRun(SimulatedRun.endsAfter(HOUR, "errors")
                .schema(sync().enabledSchemas().get(0), 1_000, 3));
        String tolerant = FRESH + "&maxErrorRows=3&ifStale=run";

        assertThat(freshness(end(begin(tolerant))).run()).isNotNull();
        assertThat(freshness(begin(tolerant).join()).run()).isNull();
        assertThat(sync().executions()).hasSize(1);
        failure(begin(FRESH + "&maxErrorRows=2").join(), PolytomicStaleException.class);
    }
}
