package io.github.camelpolytomic.internal.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.ComponentInternals;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicGroupRunException;
import io.github.camelpolytomic.error.PolytomicMalformedResponseException;
import io.github.camelpolytomic.error.PolytomicRunException;
import io.github.camelpolytomic.error.PolytomicRunTimeoutException;
import io.github.camelpolytomic.error.PolytomicSyncBusyException;
import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.model.run.SyncFreshness;
import io.github.camelpolytomic.model.run.SyncRun;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the service answers, a run ends once: as it should, or with an exception of this project. */
class RunOddResponseTest extends RunTestSupport {

    private static final String STARTS = "/api/bulk/syncs/{id}/executions";
    private static final String EXECUTION = "/api/bulk/syncs/{id}/executions/{exec_id}";
    private static final String STATUS = "/api/bulk/syncs/{id}/status";
    private static final String SYNCS = "/api/bulk/syncs";
    private static final String CONNECTION = "/api/connections/{id}";
    private static final String STATUSES = "/api/bulk/syncs/status";
    private static final Duration STEP = Duration.ofSeconds(20);
    private static final List<String> UNUSABLE = List.of(
            "..",
            ".",
            "",
            "%2e%2e",
            "%2E",
            ".%2e",
            "../../connections/x",
            "a/b",
            "a\\\\b",
            "a\\u0000b",
            "x".repeat(5000));

    @Override
    protected void configure() {
        ComponentInternals.wallClock(component, service.clock());
    }

    static Stream<Arguments> startsAndEnds() {
        return UNUSABLE.stream().flatMap(id -> Stream.of("onTimeout=cancel", "onTimeout=cancelAndWait", "onStop=cancel")
                .map(end -> Arguments.of(id, end)));
    }

    @ParameterizedTest
    @MethodSource("startsAndEnds")
    void aStartThatIsAnsweredWithAnIdThatNoPathCanHoldEndsTheRun(String id, String end) {
        answer("{\"id\":\"%s\",\"status\":\"running\"}".formatted(id), "POST", STARTS);

        Exchange exchange = end(begin(RUN + "&timeout=10m&" + end), STEP);

        PolytomicMalformedResponseException failure = failure(exchange, PolytomicMalformedResponseException.class);
        assertThat(failure)
                .hasMessageStartingWith(
                        "startBulkSync of syncId=" + SYNC + " returned an execution that has no valid id");
        assertThat(failure.getMessage()).hasSizeLessThan(400);
        assertThat(failure.isOutcomeKnown()).isFalse();
        assertThat(exchange.getMessage().getHeader("CamelPolytomicExecutionId")).isNull();
        nothingIsLeft();
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void theStopOfTheContextEndsARunWhoseStartWasAnsweredSo(String id) throws Exception {
        answer("{\"id\":\"%s\",\"status\":\"running\"}".formatted(id), "POST", STARTS);
        CompletableFuture<Exchange> running = begin(RUN + "&onStop=cancel");
        settle();

        context.stop();

        assertThat(running.get(20, TimeUnit.SECONDS).getException()).isInstanceOf(PolytomicException.class);
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void anExecutionInTheWayWhoseIdNoPathCanHoldIsNobodyToWaitFor(String id) {
        sync().everyRun(SimulatedRun.neverEnds());
        sync().startScheduledRun();
        answer("{\"current_execution\":{\"id\":\"%s\",\"status\":\"running\"}}".formatted(id), "GET", STATUS);

        failure(end(begin(RUN + "&onActive=fail"), STEP), PolytomicSyncBusyException.class);
        for (String onActive : List.of("attach", "queue", "restart")) {
            failure(
                    end(begin(RUN + "&timeout=10m&onTimeout=cancel&onActive=" + onActive), STEP),
                    PolytomicRunTimeoutException.class);
        }
        nothingIsLeft();
    }

    static List<String> unusable() {
        return UNUSABLE;
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"..\"", "\"%2e\""})
    void anExecutionToCancelOrToWaitForWithoutAnIdIsAMalformedAnswer(String id) {
        answer("{\"current_execution\":{\"id\":%s,\"status\":\"running\"}}".formatted(id), "GET", STATUS);

        for (String uri : List.of(
                "polytomic:cancelBulkSyncAndWait?syncId=" + SYNC,
                "polytomic:bulkSyncFreshness?maxAge=1h&ifStale=wait&syncId=" + SYNC)) {
            assertThat(failure(end(begin(uri), STEP), PolytomicMalformedResponseException.class))
                    .hasMessage(
                            "bulkSyncStatus of syncId=" + SYNC + " returned a running execution that has no valid id");
        }
        nothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\"id\":null,", "\"id\":\"\",", "\"id\":\"..\",", "\"id\":\"%2e%2e\",", "\"id\":\"a/b\","})
    void aSyncOfThatNameWithoutAUsableIdIsAMalformedAnswer(String id) {
        list("{%s\"name\":\"Night\"}".formatted(id), SYNCS);

        for (String operation : List.of("runBulkSync?", "cancelBulkSyncAndWait?", "bulkSyncFreshness?maxAge=1h&")) {
            assertThat(failure(
                            end(begin("polytomic:" + operation + "name=Night"), STEP),
                            PolytomicMalformedResponseException.class))
                    .hasMessage("listBulkSyncs returned a sync (Night) that has no valid id");
        }
        nothingIsLeft();
    }

    @Test
    void aSyncWithoutAnIdEndsNoOtherOfItsGroup() {
        sync().everyRun(SimulatedRun.completesAfter(Duration.ZERO));
        list(
                "{\"name\":\"A\"},{\"id\":\"..\",\"name\":\"B\"},{\"id\":\"%s\",\"name\":\"C\"},{}".formatted(SYNC),
                SYNCS);

        PolytomicGroupRunException failure =
                failure(end(begin("polytomic:runBulkSyncs?select=name:*"), STEP), PolytomicGroupRunException.class);

        assertThat(failure.getGroup().runs())
                .extracting(run -> run.outcome())
                .containsExactly("error", "error", "succeeded");
        nothingIsLeft();
    }

    @Test
    void thousandsOfSyncsWithoutAnIdGoNoDeeperThanOne() {
        list("{\"name\":\"A\"},".repeat(20_000) + "{\"name\":\"B\"}", SYNCS);

        PolytomicGroupRunException failure =
                failure(end(begin("polytomic:runBulkSyncs?select=name:*"), STEP), PolytomicGroupRunException.class);

        assertThat(failure.getGroup().failed()).isEqualTo(20_001);
        assertThat(failure.getMessage()).hasSizeLessThan(5_000);
    }

    @Test
    void aConnectionWhoseIdNoPathCanHoldFailsThePreflight() {
        answer(
                "{\"id\":\"%s\",\"active\":true,\"source_connection_id\":\"..\"}".formatted(SYNC),
                "GET",
                SYNCS + "/{id}");

        assertThat(failure(end(begin(RUN + "&preflight=true"), STEP), PolytomicMalformedResponseException.class))
                .hasMessage("getBulkSync of syncId=" + SYNC + " returned a source connection that has no valid id");
    }

    @Test
    void aSyncThatDoesNotSayItsIdIsActivatedAllTheSame() {
        sync().everyRun(SimulatedRun.completesAfter(Duration.ZERO));
        answer("{\"active\":false}", "GET", SYNCS + "/{id}");

        assertThat(run(end(begin(RUN + "&activate=true"), STEP)).status()).isEqualTo("completed");
        assertThat(asked("POST", "/activate")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[null]", "[null,{}]", "[{\"schema\":null},null,{\"schema\":\"a\",\"status\":null}]"})
    void nullAmongSchemasIsNoSchema(String schemas) {
        sync().everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(1)));
        service.misbehave(data("[{\"sync_id\":\"%s\",\"status\":null,\"schemas\":%s}]".formatted(SYNC, schemas))
                .on("GET", STATUSES));
        CompletableFuture<Exchange> running = begin(RUN);
        settle();
        String id = sync().executions().get(0).id();
        answer("{\"id\":\"%s\",\"status\":\"completed\",\"schemas\":%s}".formatted(id, schemas), "GET", EXECUTION);

        assertThat(run(end(running, STEP)).status()).isEqualTo("completed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&ifStale=fail", "&ifStale=run&timeout=10m", "&ifStale=wait&timeout=10m"})
    void nullAmongSchemasOfEarlierExecutionsIsNoFreshness(String ifStale) {
        list("{\"id\":null,\"status\":\"completed\",\"schemas\":[null,{}]},{}", STARTS);

        Exchange exchange =
                end(begin("polytomic:bulkSyncFreshness?maxAge=1h&schemas=a,b&syncId=" + SYNC + ifStale), STEP);

        assertThat(exchange.getException()).isInstanceOf(PolytomicException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {SYNCS, STATUSES, STARTS, "/api/connections"})
    void nullInAListEndsTheRunsThatNeedIt(String path) {
        sync().everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(1)));
        list("null,{}", path);

        for (String uri : List.of(
                "polytomic:runBulkSyncs?select=source:x*,name:*",
                "polytomic:runBulkSync?name=Night",
                "polytomic:bulkSyncFreshness?maxAge=1h&syncId=" + SYNC,
                RUN)) {
            Exchange exchange = end(begin(uri), STEP);
            assertThat(exchange.getException() == null || exchange.getException() instanceof PolytomicException)
                    .isTrue();
        }
        nothingIsLeft();
    }

    @Test
    void countsNearTheLargestNumberAreTheLargestNumber() {
        String schema =
                "{\"schema\":\"%s\",\"status\":\"completed\",\"record_count\":9223372036854775807,\"error_count\":9223372036854775806}";
        String schemas = "[" + schema.formatted("a") + "," + schema.formatted("b") + "]";
        sync().everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(1)));
        CompletableFuture<Exchange> running = begin(RUN + "&maxErrorPercent=100");
        settle();
        String id = sync().executions().get(0).id();
        answer("{\"id\":\"%s\",\"status\":\"failed\",\"schemas\":%s}".formatted(id, schemas), "GET", EXECUTION);

        PolytomicRunException failure =
                (PolytomicRunException) end(running, STEP).getException();

        assertThat(failure).hasMessageEndingWith("(9223372036854775807 records, 9223372036854775807 errors)");
    }

    @Test
    void countsNearTheLargestNumberAreNoNegativeProgress() {
        sync().everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(5)));
        CompletableFuture<Exchange> running = begin(RUN + "&timeout=2m");
        settle();
        String id = sync().executions().get(0).id();
        String schema = ("{\"schema\":\"%s\",\"status\":\"running\",\"execution_id\":\"" + id
                + "\",\"record_count\":9223372036854775807}");
        service.misbehave(data("[{\"sync_id\":\"%s\",\"status\":\"running\",\"schemas\":[%s,%s]}]"
                        .formatted(SYNC, schema.formatted("a"), schema.formatted("b")))
                .on("GET", STATUSES));
        service.misbehave(Fault.status(503).on("GET", EXECUTION));

        PolytomicRunTimeoutException failure = failure(end(running, STEP), PolytomicRunTimeoutException.class);

        assertThat(failure.getRun().recordCount()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void whatThrowsWhereNothingShouldEndsTheRunWithAnExceptionOfThisProject() {
        ComponentInternals.wallClock(component, () -> {
            throw new UnsupportedOperationException("no time");
        });

        PolytomicException failure =
                (PolytomicException) end(begin("polytomic:bulkSyncFreshness?maxAge=1h&syncId=" + SYNC), STEP)
                        .getException();

        assertThat(failure)
                .hasMessage("bulkSyncFreshness failed: java.lang.UnsupportedOperationException: no time")
                .hasCauseInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aListenerThatMeetsAnErrorKeepsNoRunFromItsEnd() {
        ComponentInternals.runs(component).addListener(new RunListener() {
            @Override
            public void ended(String operation, SyncRun run, String outcome, Duration duration) {
                throw new NoClassDefFoundError("ended");
            }

            @Override
            public void polled(boolean batched, Throwable failure) {
                throw new NoClassDefFoundError("looked");
            }
        });
        sync().everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(3)));

        assertThat(run(end(begin(RUN), STEP)).status()).isEqualTo("completed");
        nothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"0001-01-01T00:00:00Z\"",
                "\"0001-01-01T00:00:00+18:00\"",
                "\"1900-01-01T00:00:00Z\"",
                "\"1970-01-01T00:00:00Z\"",
                "\"9999-12-31T23:59:59Z\"",
                "\"+999999999-12-31T23:59:59Z\"",
                "5"
            })
    void aTimeBeyondSenseIsNoEnd(String time) {
        sync().everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(10)));
        CompletableFuture<Exchange> running = begin(RUN);
        settle();
        String id = sync().executions().get(0).id();
        service.misbehave(data("{\"id\":\"%s\",\"status\":\"running\",\"completed_at\":%s}".formatted(id, time))
                .on("GET", EXECUTION)
                .times(3));
        service.misbehave(data(("[{\"sync_id\":\"%s\",\"status\":\"running\",\"schemas\":[{\"execution_id\":\"%s\","
                                + "\"completed_at\":%s}]}]")
                        .formatted(SYNC, id, time))
                .on("GET", STATUSES)
                .times(20));
        pass(Duration.ofMinutes(5), STEP);
        assertThat(running).isNotDone();

        BulkSyncRun run = run(end(running, STEP));

        assertThat(run.status()).isEqualTo("completed");
        assertThat(run.completedAt()).isAfterOrEqualTo("2026-03-01T02:10:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "2031-01-01T00:00:00Z",
                "0001-01-01T00:00:00Z",
                "0000-12-31T19:03:58-04:56:02"
            })
    void aTimeBeyondSenseIsNoFreshness(String time) {
        String execution = "{\"id\":\"e\",\"status\":\"completed\",\"completed_at\":\"%s\"}";
        list(execution.formatted(time) + "," + execution.formatted("2026-03-01T01:30:00Z"), STARTS);

        Exchange exchange = end(begin("polytomic:bulkSyncFreshness?maxAge=1h&syncId=" + SYNC), STEP);

        assertThat((Throwable) exchange.getException()).isNull();
        SyncFreshness freshness = exchange.getMessage().getBody(SyncFreshness.class);
        assertThat(freshness.asOf()).isEqualTo("2026-03-01T01:30:00Z");
        assertThat(freshness.ageMillis()).isEqualTo(Duration.ofMinutes(30).toMillis());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z"})
    void anEndBeyondSenseIsAnEndWithoutAnAge(String time) {
        sync().everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(1)));
        CompletableFuture<Exchange> running = begin("polytomic:bulkSyncFreshness?maxAge=1h&ifStale=run&syncId=" + SYNC);
        settle();
        String id = sync().executions().get(0).id();
        answer(
                "{\"id\":\"%s\",\"status\":\"completed\",\"completed_at\":\"%s\"}".formatted(id, time),
                "GET",
                EXECUTION);

        Exchange exchange = end(running, STEP);

        assertThat((Throwable) exchange.getException()).isNull();
        SyncFreshness freshness = exchange.getMessage().getBody(SyncFreshness.class);
        assertThat(freshness.isFresh()).isTrue();
        assertThat(freshness.ageMillis()).isNull();
        assertThat(freshness.run().status()).isEqualTo("completed");
    }

    @Test
    void anExecutionThatTheServiceTellsOfUnderAnotherIdIsNotLost() {
        sync().everyRun(SimulatedRun.neverEnds());
        answer("{\"id\":\"..\",\"status\":\"completed\"}", "GET", EXECUTION);

        Exchange exchange = end(begin(RUN + "&timeout=10m&onTimeout=cancelAndWait&cancelTimeout=1m"), STEP);

        failure(exchange, PolytomicRunTimeoutException.class);
    }

    private static Fault data(String data) {
        return Fault.body(200, "application/json", "{\"data\":" + data + "}");
    }

    private void answer(String data, String verb, String path) {
        service.misbehave(data(data).on(verb, path));
    }

    private void list(String elements, String path) {
        service.misbehave(data("[" + elements + "]").on("GET", path));
    }

    private void nothingIsLeft() {
        assertThat(component.runs()).isEmpty();
        settle();
        assertThat(timer.waiting()).isZero();
    }
}
