package io.github.camelpolytomic.internal.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.error.PolytomicRunTimeoutException;
import io.github.camelpolytomic.error.PolytomicServerException;
import io.github.camelpolytomic.error.PolytomicTransportException;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.test.ErrorShape;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.ReceivedRequest;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;

/** However badly the service answers a start, the exchange follows one execution, and the service has started no second. */
class StartAttemptTest extends RunTestSupport {

    private static final String STARTS = "/api/bulk/syncs/{id}/executions";
    private static final String STATUS = "/api/bulk/syncs/{id}/status";

    @BeforeEach
    void everyRunTakesAMinute() {
        sync().everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(1)));
    }

    static Stream<Fault> passing() {
        return Stream.of(
                Fault.lostResponse(),
                Fault.cutOff(),
                Fault.reset(),
                Fault.status(502),
                Fault.status(503),
                Fault.status(503).afterActing(),
                Fault.status(504).afterActing(),
                Fault.html(502).afterActing(),
                Fault.status(408).afterActing());
    }

    @ParameterizedTest
    @MethodSource("passing")
    void aStartThatIsAnsweredBadlyIsRepeatedWithItsKey(Fault fault) {
        fail(fault.times(2));

        requireOne(end(begin(RUN)));

        assertThat(keys()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("passing")
    void aStartIsRepeatedByTheRunWhereCallsAreNot(Fault fault) {
        fail(fault.times(2));

        requireOne(end(begin(RUN + "&maxRetries=0")));

        assertThat(keys()).hasSize(3);
    }

    @Test
    void aStartThatIsStillBeingAnsweredIsRepeatedUntilItIs() {
        fail(Fault.lostResponse().once());
        fail(Fault.status(409)
                .error(ErrorShape.API_ERROR, "idempotency_key_in_use", "the first request is still in progress")
                .times(8));

        requireOne(end(begin(RUN)));
    }

    @Test
    void aRateLimitIsWaitedFor() {
        fail(Fault.status(429).retryAfter(Duration.ofSeconds(7)).times(2));

        requireOne(end(begin(RUN)));
    }

    @Test
    void aFailureOfTheServiceThatHasStartedAllTheSameIsFoundByTheStatus() {
        fail(Fault.status(500).afterActing().once());

        requireOne(end(begin(RUN)));

        assertThat(starts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void anExecutionIsFoundWhereTheServiceKeepsAFailureUnderTheKey(int status) {
        service.misbehave(Fault.beforeResponse(() -> sync().startScheduledRun())
                .on("GET", STATUS)
                .once());
        fail(Fault.status(status).recorded());

        requireOne(end(begin(RUN)));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void aKeptFailureBehindWhichIsNothingIsTold(int status) {
        fail(Fault.status(status).recorded());

        PolytomicServerException failure = failure(end(begin(RUN)), PolytomicServerException.class);

        assertThat(failure.getStatusCode()).isEqualTo(status);
        assertThat(failure.getMessage())
                .contains(status == 500 ? "may have acted on the request: check that before you retry" : "Retry later");
        // one before the start, and three after it
        assertThat(polls()).isEqualTo(4);
        assertThat(sync().executions()).isEmpty();
    }

    @Test
    void aStartWithoutAKeyWhoseAnswerIsLostIsFoundByTheStatus() {
        fail(Fault.lostResponse().once());

        requireOne(end(begin(RUN + "&idempotent=false")));

        assertThat(starts()).hasSize(1);
        assertThat(starts().get(0).header("Idempotency-Key")).isEmpty();
    }

    @Test
    void aStartWithoutAKeyIsFoundWhenTheLookFailsForAWhile() {
        fail(Fault.lostResponse().once());
        service.misbehave(Fault.onRequest(() -> {}).on("GET", STATUS).once());
        service.misbehave(Fault.status(500).on("GET", STATUS).times(7));

        requireOne(end(begin(RUN + "&idempotent=false&maxRetries=0")));

        assertThat(starts()).hasSize(1);
    }

    @Test
    void aStartWithoutAKeyThatHasMadeNothingFailsAndIsNotRepeated() {
        fail(Fault.reset().once());

        PolytomicTransportException failure =
                failure(end(begin(RUN + "&idempotent=false")), PolytomicTransportException.class);

        assertThat(failure.isOutcomeKnown()).isFalse();
        assertThat(starts()).hasSize(1);
        assertThat(sync().executions()).isEmpty();
    }

    @Test
    void anotherExecutionThatHasEndedMeanwhileIsNotTakenForTheStart() {
        sync().pastRuns(3);
        fail(Fault.onRequest(() -> sync().startScheduledRun()).once());
        fail(Fault.reset().once());

        Exchange exchange = end(begin(RUN + "&idempotent=false&onActive=queue"));

        failure(exchange, PolytomicTransportException.class);
        assertThat(sync().executions()).hasSize(4);
    }

    @Test
    void theNetworkMayBeDownForMinutesAfterTheStart() {
        fail(Fault.lostResponse().once());
        sync().everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(30)));

        CompletableFuture<Exchange> running = begin(RUN);
        service.goDown();
        pass(Duration.ofMinutes(20), Duration.ofSeconds(10));
        assertThat(running).isNotDone();
        service.comeBack();

        requireOne(end(running));
    }

    @Test
    void theUsersOwnKeyFollowsTheSameExecution() {
        CompletableFuture<Exchange> first = begin(RUN, key("nightly-2026-03-01"));
        pass(Duration.ofSeconds(10), Duration.ofSeconds(1));
        CompletableFuture<Exchange> second = begin(RUN, key("nightly-2026-03-01"));

        BulkSyncRun one = run(end(first));
        BulkSyncRun other = run(end(second));

        assertThat(other.executionId()).isEqualTo(one.executionId());
        assertThat(sync().executions()).hasSize(1);
    }

    @Test
    void theUsersOwnKeyFindsAnExecutionThatHasEnded() {
        BulkSyncRun one = run(end(begin(RUN, key("nightly-2026-03-01"))));
        BulkSyncRun other = run(end(begin(RUN, key("nightly-2026-03-01"))));

        assertThat(other.executionId()).isEqualTo(one.executionId());
        assertThat(other.status()).isEqualTo("completed");
        assertThat(sync().executions()).hasSize(1);
    }

    @Test
    void theUsersOwnKeyIsNoneForAnotherRequest() {
        run(end(begin(RUN, key("nightly-2026-03-01"))));

        assertThat(failure(
                        end(begin(RUN + "&test=true", key("nightly-2026-03-01"))), PolytomicValidationException.class))
                .hasMessageStartingWith("The idempotency key nightly-2026-03-01 was already used for another request");
        assertThat(sync().executions()).hasSize(1);
    }

    @Test
    void aKeptFailureUnderTheUsersKeyIsTold() {
        fail(Fault.status(500).recorded());

        PolytomicServerException failure =
                failure(end(begin(RUN, key("nightly-2026-03-01"))), PolytomicServerException.class);

        assertThat(failure.getIdempotencyKey()).contains("nightly-2026-03-01");
        assertThat(polls()).isZero();
        assertThat(sync().executions()).isEmpty();
    }

    @Test
    void aStartThatIsNotAnsweredInTimeTellsItsKey() {
        fail(Fault.lostResponse().once());
        fail(Fault.reset());

        PolytomicRunTimeoutException failure =
                failure(end(begin(RUN + "&timeout=2m")), PolytomicRunTimeoutException.class);

        assertThat(failure.isOutcomeKnown()).isFalse();
        assertThat(failure.getIdempotencyKey()).contains(keys().get(0));
        assertThat(failure)
                .hasMessageStartingWith(
                        "runBulkSync of syncId=%s did not end within timeout PT2M: its start got no response, so an execution may exist. Last failure: startBulkSync of syncId=%s received no response"
                                .formatted(SYNC, SYNC));
    }

    @Test
    void theRedeliveryOfAnExchangeWhoseStartWasNotAnsweredFollowsItsExecution() {
        fail(Fault.lostResponse().once());
        fail(Fault.reset());
        CompletableFuture<Exchange> first = begin(RUN + "&timeout=2m");
        Exchange exchange = end(first);
        failure(exchange, PolytomicRunTimeoutException.class);
        service.behave();

        requireOne(end(again(RUN + "&timeout=2m", exchange)));
    }

    @ParameterizedTest
    @CsvSource({"leave, 0", "cancel, 1", "cancelAndWait, 1"})
    void anExecutionThatIsStartedTooLateIsCanceledWhereThatIsWanted(String onTimeout, int cancels) {
        sync().everyRun(SimulatedRun.neverEnds());
        CountDownLatch ended = new CountDownLatch(1);
        service.misbehave(Fault.beforeResponse(() -> {
                    timer.advance(Duration.ofMinutes(1));
                    awaitQuietly(ended);
                })
                .on("POST", STARTS)
                .once());

        CompletableFuture<Exchange> running = begin(RUN + "&callTimeout=1h&timeout=1m&onTimeout=" + onTimeout);
        running.thenAccept(exchange -> ended.countDown());

        failure(running.join(), PolytomicRunTimeoutException.class);
        settle();
        assertThat(sync().executions()).singleElement().satisfies(late -> assertThat(late.cancelRequests())
                .isEqualTo(cancels));
    }

    private CompletableFuture<Exchange> again(String uri, Exchange exchange) {
        CompletableFuture<Exchange> ended = new CompletableFuture<>();
        exchange.setException(null);
        try {
            AsyncProducer producer = context.getEndpoint(uri).createAsyncProducer();
            producer.start();
            producer.process(exchange, doneSync -> ended.complete(exchange));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return ended;
    }

    private static Map<String, String> key(String value) {
        return Map.of("CamelPolytomicIdempotencyKey", value);
    }

    private void fail(Fault fault) {
        service.misbehave(fault.on("POST", STARTS));
    }

    private void requireOne(Exchange exchange) {
        BulkSyncRun run = run(exchange);
        assertThat(sync().executions()).hasSize(1);
        assertThat(run.executionId()).isEqualTo(sync().executions().get(0).id());
        assertThat(run.origin()).isEqualTo("started");
        assertThat(run.status()).isEqualTo("completed");
        assertThat(keys().stream().distinct()).hasSizeLessThanOrEqualTo(1);
    }

    private List<String> keys() {
        return starts().stream()
                .flatMap(start -> start.header("Idempotency-Key").stream())
                .toList();
    }

    private long polls() {
        return service.requests().stream()
                .filter(request -> request.rawPath().endsWith("/status"))
                .count();
    }

    private List<ReceivedRequest> starts() {
        return service.requests().stream()
                .filter(request ->
                        request.method().equals("POST") && request.rawPath().endsWith("/executions"))
                .toList();
    }
}
