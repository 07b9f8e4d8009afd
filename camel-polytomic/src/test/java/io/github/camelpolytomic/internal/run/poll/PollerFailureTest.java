package io.github.camelpolytomic.internal.run.poll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.ComponentInternals;
import io.github.camelpolytomic.error.PolytomicRunLostException;
import io.github.camelpolytomic.error.PolytomicRunTimeoutException;
import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.internal.run.RunListener;
import io.github.camelpolytomic.model.run.SyncRun;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Polls that fail, or that return less than they should, fail no run and do not flood the service. */
class PollerFailureTest extends PollingTestSupport {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String LOOK_AT_MANY = "/api/bulk/syncs/status";
    private static final String LOOK_AT_ONE = "/api/bulk/syncs/{id}/executions/{exec_id}";

    @ParameterizedTest
    @CsvSource({"2023-04-25, " + LOOK_AT_ONE, "2025-09-18, " + LOOK_AT_MANY})
    void restsAsLongAsTheServiceAsks(String version, String path) {
        List<SimulatedBulkSync> syncs = fleet(5, SimulatedRun.completesAfter(MINUTE.multipliedBy(10)));
        List<CompletableFuture<Exchange>> running = runAll(syncs, "apiVersion=" + version);
        service.misbehave(Fault.status(429)
                .retryAfter(Duration.ofMinutes(3))
                .on("GET", path)
                .once());

        // those that are on their way already may still come with the one that is refused
        assertThat(gaps(ask(MINUTE.multipliedBy(4), SECOND)))
                .filteredOn(gap -> gap.compareTo(MINUTE) > 0)
                .singleElement()
                .satisfies(gap -> assertThat(gap).isBetween(Duration.ofMinutes(3), Duration.ofSeconds(185)));

        ask(MINUTE.multipliedBy(8), Duration.ofSeconds(5));
        haveAllEnded(running);
    }

    @ParameterizedTest
    @CsvSource({"2023-04-25, " + LOOK_AT_ONE, "2025-09-18, " + LOOK_AT_MANY})
    void restsForAnHourAtMostWhateverTheServiceAsks(String version, String path) {
        List<SimulatedBulkSync> syncs = fleet(1, SimulatedRun.completesAfter(MINUTE));
        List<CompletableFuture<Exchange>> running = runAll(syncs, "apiVersion=" + version);
        service.misbehave(Fault.status(429)
                .header("Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT")
                .on("GET", path)
                .once());

        ask(MINUTE.multipliedBy(62), Duration.ofSeconds(5));

        haveAllEnded(running);
    }

    @Test
    void anOutageCostsNoMoreCallsThanItHasTicks() {
        List<CompletableFuture<Exchange>> running =
                runAll(fleet(200, SimulatedRun.completesAfter(MINUTE.multipliedBy(4))), "");
        service.misbehave(Fault.status(503));

        List<Asked> asked = ask(MINUTE.multipliedBy(3), SECOND);
        assertThat(looksAtMany(asked)).hasSizeBetween(15, 40);
        assertThat(gaps(looksAtMany(asked))).allMatch(gap -> gap.compareTo(Duration.ofSeconds(2)) >= 0);
        assertThat(asked.stream().filter(Asked::isOne)).hasSizeLessThan(40);

        service.behave();
        ask(MINUTE.multipliedBy(3), Duration.ofSeconds(5));
        haveAllEnded(running);
    }

    @Test
    void aNetworkThatIsDownForMinutesEndsNoRun() {
        List<CompletableFuture<Exchange>> running =
                runAll(fleet(20, SimulatedRun.completesAfter(MINUTE.multipliedBy(2))), "");
        service.goDown();
        ask(MINUTE.multipliedBy(5), Duration.ofSeconds(5));
        assertThat(running).noneMatch(CompletableFuture::isDone);

        service.comeBack();
        ask(MINUTE.multipliedBy(2), Duration.ofSeconds(5));

        haveAllEnded(running);
    }

    static Stream<Fault> foreign() {
        return Stream.of(
                Fault.html(404),
                Fault.body(404, "text/plain", "default backend - 404"),
                Fault.body(404, "application/json", "{\"message\":\"no Route matched with those values\"}"),
                Fault.html(410),
                Fault.html(403),
                Fault.html(401),
                Fault.html(524));
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void whatAGatewaySaysForMinutesEndsNoRun(Fault fault) {
        List<CompletableFuture<Exchange>> running =
                runAll(fleet(3, SimulatedRun.completesAfter(MINUTE.multipliedBy(2))), "");
        service.misbehave(fault);
        ask(MINUTE.multipliedBy(4), Duration.ofSeconds(5));
        assertThat(running).noneMatch(CompletableFuture::isDone);

        service.behave();
        ask(MINUTE.multipliedBy(2), Duration.ofSeconds(5));

        haveAllEnded(running);
    }

    static Stream<Fault> refusals() {
        return Stream.of(Fault.status(403), Fault.status(404), Fault.status(405), Fault.html(200), Fault.html(404));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void wherePeopleMayNotLookAtManyEachIsReadByItselfWhenItIsDue(Fault refusal) {
        List<SimulatedBulkSync> syncs = fleet(10, SimulatedRun.completesAfter(MINUTE.multipliedBy(2)));
        List<CompletableFuture<Exchange>> running = runAll(syncs, "");
        service.misbehave(refusal.on("GET", LOOK_AT_MANY));

        List<Asked> asked = ask(MINUTE.plusSeconds(30), SECOND);
        assertThat(looksAtMany(asked)).hasSizeLessThanOrEqualTo(4);
        assertThat(syncs).allSatisfy(sync -> assertThat(gaps(looksAt(sync, asked)))
                .hasSizeBetween(12, 25)
                .allMatch(gap -> gap.compareTo(Duration.ofSeconds(2)) >= 0));

        ask(MINUTE, SECOND);
        haveAllEnded(running);
    }

    @Test
    void whereOnlyTheLookAtManyIsBrokenEachIsReadByItself() {
        List<CompletableFuture<Exchange>> running = runAll(fleet(10, SimulatedRun.completesAfter(MINUTE)), "");
        service.misbehave(Fault.status(500).on("GET", LOOK_AT_MANY));

        List<Asked> asked = ask(MINUTE.plusSeconds(20), SECOND);

        haveAllEnded(running);
        assertThat(looksAtMany(asked)).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void aLookAtManyWithNothingInItIsNoEnd() {
        List<CompletableFuture<Exchange>> running = runAll(fleet(2, SimulatedRun.completesAfter(MINUTE)), "");
        service.misbehave(
                Fault.body(200, "application/json", "{\"data\":[null,{},{\"sync_id\":null,\"schemas\":[null]}]}")
                        .on("GET", LOOK_AT_MANY));

        ask(MINUTE.dividedBy(2), SECOND);
        assertThat(running).noneMatch(CompletableFuture::isDone);
        ask(MINUTE, SECOND);

        haveAllEnded(running);
    }

    @Test
    void oneDeletedSyncAmongManyStopsAndSlowsNoOther() {
        List<SimulatedBulkSync> syncs = fleet(20, SimulatedRun.completesAfter(MINUTE.multipliedBy(2)));
        List<CompletableFuture<Exchange>> running = new ArrayList<>(runAll(syncs, ""));
        call("polytomic:deleteBulkSync?syncId=" + syncs.get(7).id());

        List<Asked> asked = ask(MINUTE.plusSeconds(30), SECOND);
        PolytomicRunLostException lost = failure(running.remove(7).getNow(null), PolytomicRunLostException.class);
        assertThat(lost.getRun().syncId()).isEqualTo(syncs.get(7).id());
        // the first meets a 404 and is made again at once, without names
        assertThat(gaps(looksAtMany(asked)).stream().skip(2))
                .allMatch(gap -> gap.toSeconds() >= 2 && gap.toSeconds() <= 10);
        assertThat(looksAtMany(asked).stream()
                        .map(look -> look.request().rawQuery().equals("all=true")))
                .startsWith(false, true, true)
                .endsWith(false);

        ask(MINUTE, SECOND);
        haveAllEnded(running);
    }

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void oneForgottenExecutionAmongManyStopsAndSlowsNoOther(ApiVersion version) {
        List<SimulatedBulkSync> syncs = fleet(20, SimulatedRun.completesAfter(MINUTE));
        List<CompletableFuture<Exchange>> running = new ArrayList<>(runAll(syncs, in(version)));
        ask(Duration.ofSeconds(5), SECOND);
        syncs.get(3).forget(syncs.get(3).executions().get(0).id());

        ask(Duration.ofSeconds(15), SECOND);
        failure(running.remove(3).getNow(null), PolytomicRunLostException.class);

        ask(MINUTE, SECOND);
        haveAllEnded(running);
    }

    @Test
    void anOldWaitThatNeedsALookOfItsOwnIsNotStarvedByYoungOnes() {
        SimulatedBulkSync old = fleet(1, SimulatedRun.neverEnds()).get(0);
        CompletableFuture<Exchange> waiting = run(old, "");
        ask(MINUTE.multipliedBy(14), MINUTE.dividedBy(2));
        old.forget(old.executions().get(0).id());

        for (int young = 0; young < 12 && !waiting.isDone(); young++) {
            run(fleet(1, SimulatedRun.completesAfter(MINUTE)).get(0), "");
            ask(Duration.ofSeconds(20), Duration.ofSeconds(2));
        }

        failure(waiting.getNow(null), PolytomicRunLostException.class);
    }

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void aRouteThatTakesItsTimeAfterItsRunHoldsUpNoOther(ApiVersion version) {
        List<SimulatedBulkSync> syncs = fleet(40, SimulatedRun.completesAfter(MINUTE));
        CountDownLatch done = new CountDownLatch(1);
        runAll(syncs, in(version)).forEach(ending -> ending.thenAccept(exchange -> awaitQuietly(done)));
        CompletableFuture<Exchange> other = run(
                fleet(1, SimulatedRun.completesAfter(MINUTE.multipliedBy(2))).get(0), in(version));

        await().pollInterval(Duration.ofMillis(5)).until(() -> {
            timer.advance(SECOND);
            return other.isDone();
        });

        done.countDown();
        assertThat(run(other.join()).status()).isEqualTo("completed");
    }

    @Test
    void anAnswerThatComesAfterTheEndChangesNothing() throws Exception {
        ConcurrentLinkedQueue<String> progress = new ConcurrentLinkedQueue<>();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:progress")
                        .process(exchange -> progress.add(exchange.getMessage().getBody(String.class)));
            }
        });
        SimulatedBulkSync sync =
                fleet(1, SimulatedRun.completesAfter(MINUTE.multipliedBy(20))).get(0);
        CompletableFuture<Exchange> running = run(sync, "apiVersion=2023-04-25&timeout=10m&progressTo=direct:progress");
        ask(MINUTE.multipliedBy(9), Duration.ofSeconds(10));
        CountDownLatch ended = new CountDownLatch(1);
        running.thenAccept(exchange -> ended.countDown());
        service.misbehave(Fault.onRequest(() -> {
                    timer.advance(MINUTE.multipliedBy(2));
                    awaitQuietly(ended);
                    timer.advance(MINUTE.multipliedBy(12));
                })
                .on("GET", LOOK_AT_ONE)
                .once());

        timer.advance(MINUTE);
        awaitQuietly(ended);
        int told = progress.size();
        settle();

        failure(running.join(), PolytomicRunTimeoutException.class);
        assertThat(sync.executions().get(0).status()).isEqualTo("completed");
        assertThat(component.runs()).isEmpty();
        assertThat(progress.size()).isLessThanOrEqualTo(told + 1);
        assertThat(progress).noneMatch(body -> body.contains("\"status\":\"completed\""));
        assertThat(timer.waiting()).isZero();
    }

    @Test
    void aListenerThatThrowsStopsNoRun() {
        ComponentInternals.runs(component).addListener(new RunListener() {
            @Override
            public void ended(String operation, SyncRun run, String outcome, Duration duration) {
                throw new IllegalStateException("no");
            }

            @Override
            public void polled(boolean batched, Throwable failure) {
                throw new IllegalStateException("no");
            }
        });

        assertThat(run(end(begin("polytomic:runBulkSync", Map.of("CamelPolytomicSyncId", SYNC))))
                        .status())
                .isEqualTo("completed");
    }
}
