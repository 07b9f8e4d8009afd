package io.github.camelpolytomic.internal.client.failure;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.error.PolytomicConflictException;
import io.github.camelpolytomic.error.PolytomicConflictException.Reason;
import io.github.camelpolytomic.internal.run.StartTestSupport;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;
import io.github.camelpolytomic.test.ErrorShape;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.SimulatedExecution;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The reason for a 409 is reported as far as it is known, and only a transient one is retried. */
class ConflictReasonsTest extends StartTestSupport {

    private static final String ACTIVATE = "polytomic:activateBulkSync?active=true&syncId=" + SYNC;
    private static final Map<String, String> GIVEN = Map.of("CamelPolytomicIdempotencyKey", KEY);
    private static final Fault VAGUE =
            Fault.status(409).error(ErrorShape.API_ERROR, "conflict", "not now").recorded();
    private static final Fault RUNNING_REQUEST =
            Fault.status(409).error(ErrorShape.API_ERROR, "conflict", "The original request is still running");

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void ofAStartWithAFreshKeySaysThatAnExecutionIsRunning(String version) {
        SimulatedExecution running = runningExecution();

        PolytomicConflictException error = failure(START + "&apiVersion=" + version, PolytomicConflictException.class);

        assertThat(error.getReason()).isEqualTo(Reason.EXECUTION_RUNNING);
        assertThat(error)
                .hasMessage("startBulkSync of syncId=nightly failed with 409 (conflict): an execution of this bulk sync"
                        + " is already running: " + running.id()
                        + ". An execution of the sync is running: wait for its end, or cancel it");
        assertThat(error.isRetryable()).isFalse();
        assertThat(error.isOutcomeKnown()).isTrue();
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void saysThatTheServiceRepeatsItForTheUsersKey() {
        simulator.misbehave(Fault.status(409)
                .error(ErrorShape.API_ERROR, "conflict", "an execution of this bulk sync is already running"));

        PolytomicConflictException error = failure(
                call(START, Map.of("CamelPolytomicIdempotencyKey", "order-4712")), PolytomicConflictException.class);

        assertThat(error)
                .hasMessageContaining(
                        "The service repeats this response for the idempotency key order-4712 for at least"
                                + " 24 hours: use another key for a retry");
    }

    @Test
    void ofAStartSaysSoForAnyServiceMessage() {
        simulator.misbehave(VAGUE);

        assertThat(failure(START, PolytomicConflictException.class).getReason()).isEqualTo(Reason.EXECUTION_RUNNING);
    }

    @Test
    void ofAStartWithTheUsersKeySaysSoWhenTheServiceDoes() {
        runningExecution();

        PolytomicConflictException error = failure(call(START, GIVEN), PolytomicConflictException.class);

        assertThat(error.getReason()).isEqualTo(Reason.EXECUTION_RUNNING);
    }

    @Test
    void ofAStartWithoutAKeySaysThatAnExecutionIsRunning() {
        runningExecution();

        PolytomicConflictException error = failure(START + "&idempotent=false", PolytomicConflictException.class);

        assertThat(error.getReason()).isEqualTo(Reason.EXECUTION_RUNNING);
    }

    @Test
    void ofAnotherCallWithAFreshKeyIsAboutTheResource() {
        simulator.misbehave(VAGUE);

        PolytomicConflictException error = failure(ACTIVATE, PolytomicConflictException.class);

        assertThat(error.getReason()).isEqualTo(Reason.RESOURCE_STATE);
        assertThat(error)
                .hasMessage("activateBulkSync of syncId=nightly failed with 409 (conflict): not now."
                        + " Retry when the state of the resource has changed");
        assertThat(error.isRetryable()).isFalse();
        assertThat(error.isOutcomeKnown()).isTrue();
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void ofAKeyInFlightIsRetriedUntilTheFirstRequestHasItsResponse() throws Exception {
        CompletableFuture<Exchange> first = firstInFlight();

        Exchange second = call(START + "&maxRetries=20", GIVEN);

        BulkSyncExecution execution = second.getMessage().getBody(BulkSyncExecution.class);
        assertThat(execution).isEqualTo(first.get().getMessage().getBody());
        assertThat(second.getMessage().getHeader("CamelPolytomicAttempts", Integer.class))
                .isGreaterThan(1);
        assertThat(keys()).containsOnly(KEY);
        assertThat(sync.executions()).extracting(SimulatedExecution::id).containsExactly(execution.id());
    }

    @Test
    void ofAKeyInFlightSaysSoWhenItHasGivenUp() throws Exception {
        CompletableFuture<Exchange> first = firstInFlight();

        PolytomicConflictException error = failure(call(ONCE, GIVEN), PolytomicConflictException.class);

        assertThat(error.getReason()).isEqualTo(Reason.KEY_IN_FLIGHT);
        assertThat(error)
                .hasMessage(
                        "startBulkSync of syncId=nightly failed with 409 (idempotency_key_in_use): the first request"
                                + " with this idempotency key is still in progress. The first request with this"
                                + " idempotency key is still in progress: retry later with the same key");
        assertThat(error.isRetryable()).isTrue();
        assertThat(error.isOutcomeKnown()).isFalse();
        assertThat(error.getIdempotencyKey()).contains(KEY);
        assertThat((Throwable) first.get().getException()).isNull();
    }

    @Test
    void ofOurOwnKeyAfterATimeoutIsRetriedToo() {
        simulator.misbehave(Fault.delay(Duration.ofMillis(1_200)).once());

        Exchange exchange = call(START + "&responseTimeout=300ms&maxRetries=20");

        assertThat((Throwable) exchange.getException()).isNull();
        assertThat(keys()).hasSizeGreaterThan(2).containsOnly(keys().get(0));
        assertThat(sync.executions()).hasSize(1);
    }

    @Test
    void ofTheUsersKeyCannotBeKnownWhenTheServiceDoesNotSay() {
        simulator.misbehave(VAGUE);

        PolytomicConflictException error = failure(call(START, GIVEN), PolytomicConflictException.class);

        assertThat(error.getReason()).isEqualTo(Reason.UNKNOWN);
        assertThat(error)
                .hasMessage("startBulkSync of syncId=nightly failed with 409 (conflict): not now. Either the first"
                        + " request with this idempotency key is still in progress, or the state of the resource"
                        + " conflicts with the request: check the resource before you retry");
        assertThat(error.isRetryable()).isFalse();
        assertThat(error.isOutcomeKnown()).isFalse();
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void thatCannotBeKnownAfterALostResponseIsRepeatedWithTheSameKey() {
        simulator.misbehave(Fault.lostResponse().once());
        simulator.misbehave(Fault.status(409)
                .error(ErrorShape.API_ERROR, "conflict", "not now")
                .once());

        assertThat((Throwable) call(START).getException()).isNull();

        assertOneKey(3);
        assertThat(sync.executions()).hasSize(1);
    }

    @Test
    void thatSpeaksOfARequestAfterALostResponseIsAboutTheKey() {
        simulator.misbehave(Fault.status(503).retryAfter(Duration.ZERO).once());
        simulator.misbehave(RUNNING_REQUEST);

        PolytomicConflictException error = failure(START + "&maxRetries=1", PolytomicConflictException.class);

        assertThat(error.getReason()).isEqualTo(Reason.KEY_IN_FLIGHT);
        assertThat(error.isRetryable()).isTrue();
        assertThat(error.isOutcomeKnown()).isFalse();
    }

    @Test
    void thatSpeaksOfARequestAfterALostResponseIsRepeatedWithTheSameKey() throws Exception {
        redeliver(1, NOTHING, to(START + "&maxRetries=1"));
        simulator.misbehave(Fault.status(503).retryAfter(Duration.ZERO).once());
        simulator.misbehave(RUNNING_REQUEST.once());

        assertThat((Throwable) send().getException()).isNull();

        assertOneKey(3);
        assertThat(sync.executions()).hasSize(1);
    }

    @Test
    void thatSpeaksOfAnExecutionAfterALostResponseIsAboutTheExecution() {
        simulator.misbehave(Fault.status(503).retryAfter(Duration.ZERO).once());
        simulator.misbehave(
                Fault.status(409).error(ErrorShape.API_ERROR, "conflict", "an execution is under way already"));

        PolytomicConflictException error = failure(START, PolytomicConflictException.class);

        assertThat(error.getReason()).isEqualTo(Reason.EXECUTION_RUNNING);
        assertThat(simulator.requests()).hasSize(2);
    }

    @Test
    void ofACallThatNeverHasAKeyIsAboutTheResourceAfterALostResponseToo() {
        simulator.misbehave(Fault.status(503).retryAfter(Duration.ZERO).once());
        simulator.misbehave(RUNNING_REQUEST);

        Exchange exchange =
                template.send("polytomic:setSchemaPrimaryKeys?connectionId=c&schemaId=s", sent -> sent.getMessage()
                        .setBody("{\"fields\":[{\"field_id\":\"id\",\"is_primary_key\":true}]}"));

        PolytomicConflictException error = failure(exchange, PolytomicConflictException.class);
        assertThat(simulator.requests()).hasSize(2).allMatch(request -> request.method()
                .equals("PUT"));
        assertThat(error.getReason()).isEqualTo(Reason.RESOURCE_STATE);
        assertThat(error.getMessage()).doesNotContain("key");
    }

    private SimulatedExecution runningExecution() {
        sync.nextRun(SimulatedRun.neverEnds());
        return sync.startScheduledRun();
    }

    private CompletableFuture<Exchange> firstInFlight() {
        simulator.misbehave(Fault.delay(Duration.ofSeconds(1)).once());
        CompletableFuture<Exchange> first =
                template.asyncSend(START, exchange -> GIVEN.forEach(exchange.getMessage()::setHeader));
        await().until(() -> simulator.requests().size() == 1);
        return first;
    }
}
