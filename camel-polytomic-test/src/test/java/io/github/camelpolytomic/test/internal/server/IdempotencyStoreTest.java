package io.github.camelpolytomic.test.internal.server;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatorClock;

import static io.github.camelpolytomic.test.ClientTestSupport.anonymous;
import static io.github.camelpolytomic.test.ClientTestSupport.refusal;
import static io.github.camelpolytomic.test.ClientTestSupport.request;
import static io.github.camelpolytomic.test.ClientTestSupport.send;
import static io.github.camelpolytomic.test.ClientTestSupport.sendAsync;
import static io.github.camelpolytomic.test.ClientTestSupport.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class IdempotencyStoreTest {

    private static final String KEY = "start-of-2026-02-03";
    private static final String START = "/api/bulk/syncs/" + SampleWorkspace.SHOP_TO_BUCKET + "/executions";
    private static final String RUNNING = "409 an execution of this bulk sync is already running: ";

    private final SimulatorClock clock = SimulatorClock.stoppedAt(Instant.parse("2026-02-03T04:00:00Z"));
    private PolytomicSimulator polytomic;
    private SimulatedBulkSync sync;

    @BeforeEach
    void start() {
        polytomic = PolytomicSimulator.builder().clock(clock).start();
        sync = polytomic.workspace().bulkSync(SampleWorkspace.SHOP_TO_BUCKET).orElseThrow();
    }

    @AfterEach
    void close() {
        polytomic.close();
    }

    @Test
    void theFirstOutcomeIsGivenAgainByteForByte() {
        HttpResponse<String> first = send(start(KEY));
        clock.advance(Duration.ofMinutes(1));
        HttpResponse<String> second = send(start(KEY));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(sync.executions()).hasSize(1);
    }

    @Test
    void anErrorIsAnOutcomeToo() {
        send(start("another-key"));
        String refused = refusal(send(start(KEY)));
        clock.advance(Duration.ofMinutes(1));

        assertThat(refused).startsWith(RUNNING);
        assertThat(refusal(send(start(KEY)))).isEqualTo(refused);
        assertThat(sync.executions()).hasSize(1);
    }

    @Test
    void aFailureOfTheServiceIsKeptWhenRecorded() {
        polytomic.misbehave(Fault.status(500).recorded().once());

        assertThat(send(start(KEY)).statusCode()).isEqualTo(500);
        assertThat(send(start(KEY)).statusCode()).isEqualTo(500);
        assertThat(send(start("another-key")).statusCode()).isEqualTo(200);
        assertThat(sync.executions()).hasSize(1);
    }

    @Test
    void aRecordedFailureKeepsItsHeaders() {
        polytomic.misbehave(
                Fault.status(503).retryAfter(Duration.ofSeconds(7)).recorded().once());
        send(start(KEY));

        HttpResponse<String> again = send(start(KEY));

        assertThat(again.statusCode()).isEqualTo(503);
        assertThat(again.headers().firstValue("Retry-After")).hasValue("7");
    }

    @Test
    void aRecordedFailureDoesNotReplaceAnOutcome() {
        send(start(KEY));
        polytomic.misbehave(Fault.status(500).recorded());

        assertThat(send(start(KEY)).statusCode()).isEqualTo(200);
    }

    @Test
    void aFaultWithoutAnAnswerOfItsOwnCannotBeRecorded() {
        assertThatThrownBy(() -> Fault.lostResponse().recorded())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Fault[lost answer] has no response of its own");
        assertThatThrownBy(() -> Fault.reset().afterActing()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatAProxyAnswersIsNotKept() {
        polytomic.misbehave(Fault.status(503).once());

        assertThat(send(start(KEY)).statusCode()).isEqualTo(503);
        assertThat(sync.executions()).isEmpty();
        assertThat(send(start(KEY)).statusCode()).isEqualTo(200);
        assertThat(sync.executions()).hasSize(1);
    }

    @Test
    void aProxyThatGivesUpTooEarlyHidesAnOutcomeThatIsKept() {
        polytomic.misbehave(Fault.status(504).afterActing().once());

        assertThat(send(start(KEY)).statusCode()).isEqualTo(504);
        assertThat(sync.executions()).hasSize(1);
        assertThat(send(start(KEY)).body()).contains(sync.executions().get(0).id());
        assertThat(sync.executions()).hasSize(1);
    }

    @Test
    void aLostAnswerIsFoundUnderItsKey() {
        polytomic.misbehave(Fault.lostResponse().once());

        assertThatThrownBy(() -> send(start(KEY))).isInstanceOf(UncheckedIOException.class);
        assertThat(sync.executions()).hasSize(1);
        assertThat(send(start(KEY)).body()).contains(sync.executions().get(0).id());
        assertThat(sync.executions()).hasSize(1);
    }

    @Test
    void aResetKeepsTheRequestFromTheService() {
        polytomic.misbehave(Fault.reset().once());

        assertThatThrownBy(() -> send(start(KEY))).isInstanceOf(UncheckedIOException.class);
        assertThat(sync.executions()).isEmpty();
        assertThat(send(start(KEY)).statusCode()).isEqualTo(200);
    }

    @Test
    void aSecondRequestWhileTheFirstIsInFlightIsAConflict() {
        polytomic.misbehave(Fault.delay(Duration.ofSeconds(2)).once());
        CompletableFuture<HttpResponse<String>> first = sendAsync(start(KEY));
        await().until(() -> sync.executions().size() == 1);

        HttpResponse<String> second = send(start(KEY));

        assertThat(refusal(second)).isEqualTo("409 the first request with this idempotency key is still in progress");
        assertThat(first.join().statusCode()).isEqualTo(200);
        assertThat(send(start(KEY)).body()).isEqualTo(first.join().body());
    }

    @Test
    void oneOfManyRequestsAtOnceActs() {
        List<CompletableFuture<HttpResponse<String>>> answers =
                IntStream.range(0, 50).mapToObj(i -> sendAsync(start(KEY))).toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isIn(200, 409))
                .anySatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(sync.executions()).hasSize(1);
    }

    @Test
    void aKeyIsNewAgainAfterADay() {
        send(start(KEY));
        clock.advance(Duration.ofHours(24));
        send(start(KEY));
        assertThat(sync.executions()).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        send(start(KEY));

        assertThat(sync.executions()).hasSize(2);
    }

    @Test
    void resetForgetsKeys() {
        send(start(KEY));
        polytomic.reset();

        assertThat(refusal(send(start(KEY)))).startsWith(RUNNING);
    }

    @Test
    void anotherCredentialHasItsOwnKeys() {
        polytomic.workspace().acceptApiKey("other-credential");
        send(start(KEY));

        HttpResponse<String> other = send(with(anonymous(polytomic, START), "POST", "{}")
                .header("Authorization", "Bearer other-credential")
                .header("Idempotency-Key", KEY));

        assertThat(refusal(other)).startsWith(RUNNING);
    }

    @Test
    void anUnknownCredentialLeavesNoTrace() {
        HttpRequest.Builder stranger = with(anonymous(polytomic, START), "POST", "{}")
                .header("Authorization", "Bearer nobody")
                .header("Idempotency-Key", KEY);

        assertThat(send(stranger).statusCode()).isEqualTo(401);
        polytomic.workspace().acceptApiKey("nobody");
        assertThat(send(stranger).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short-1", "with blank", "dots.are.wrong", "umlaut-\u00fcber", ""})
    void aMalformedKeyIsABadRequest(String key) {
        HttpResponse<String> response = send(start(key));

        assertThat(refusal(response))
                .isEqualTo("400 the idempotency key must be 8 to 255 letters, digits, dashes and underscores");
        assertThat(sync.executions()).isEmpty();
    }

    @Test
    void aKeyMayHave255CharactersAndNoMore() {
        assertThat(send(start("k".repeat(256))).statusCode()).isEqualTo(400);
        assertThat(send(start("k".repeat(255))).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE", "PUT", "PATCH"})
    void otherMethodsIgnoreTheKey(String method) {
        String path = "/api/bulk/syncs/" + SampleWorkspace.SHOP_TO_BUCKET;

        HttpResponse<String> first =
                send(with(request(polytomic, path), method, "").header("Idempotency-Key", "x"));
        HttpResponse<String> second =
                send(with(request(polytomic, path), method, "").header("Idempotency-Key", "x"));

        assertThat(first.body()).doesNotContain("idempotency");
        assertThat(second.statusCode()).isEqualTo(method.equals("DELETE") ? 404 : first.statusCode());
    }

    private HttpRequest.Builder start(String key) {
        return with(request(polytomic, START), "POST", "{}").header("Idempotency-Key", key);
    }
}
