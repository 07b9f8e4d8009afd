package io.github.camelpolytomic.internal.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.error.PolytomicTransportException;
import io.github.camelpolytomic.internal.run.RunTestSupport;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Each call ends at its own {@code callTimeout}, although the timer has one task for all calls, and one for all their
 * connections.
 */
class CallAttemptsTimeoutTest extends RunTestSupport {

    private static final String STATUS = "polytomic:bulkSyncStatus?syncId=" + SYNC;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void endsEachCallAtItsOwnTimeoutInAnyOrder() {
        service.misbehave(Fault.silence());
        CompletableFuture<Exchange> second = begin(STATUS + "&callTimeout=2m");
        CompletableFuture<Exchange> first = begin(STATUS + "&callTimeout=1m");
        CompletableFuture<Exchange> third = begin(STATUS + "&callTimeout=3m");

        timer.advance(MINUTE.minusMillis(1));
        assertThat(first).isNotDone();
        timer.advance(Duration.ofMillis(1));
        assertTimedOut(first, "PT1M");
        assertThat(second).isNotDone();
        timer.advance(MINUTE);
        assertTimedOut(second, "PT2M");
        assertThat(third).isNotDone();
        timer.advance(MINUTE);
        assertTimedOut(third, "PT3M");
        assertThat(timer.waiting()).isZero();
    }

    @Test
    void endsTheOthersWhenTheFirstToBeDueHasItsResponse() {
        service.misbehave(Fault.silence().once());
        CompletableFuture<Exchange> silent = begin(STATUS + "&callTimeout=2m");
        await().until(() -> service.requests().size() == 1);
        CompletableFuture<Exchange> answered = begin(STATUS + "&callTimeout=1m");
        assertThat((Throwable) answered.join().getException()).isNull();

        timer.advance(MINUTE);
        assertThat(silent).isNotDone();
        timer.advance(MINUTE);

        assertTimedOut(silent, "PT2M");
        assertThat(timer.waiting()).isZero();
    }

    @Test
    void endsACallThatStartedWhenAllOthersHadEnded() {
        assertThat((Throwable) begin(STATUS + "&callTimeout=1m").join().getException())
                .isNull();
        assertThat(timer.waiting()).isZero();
        service.misbehave(Fault.silence());
        CompletableFuture<Exchange> silent = begin(STATUS + "&callTimeout=2m");

        timer.advance(MINUTE);
        assertThat(silent).isNotDone();
        timer.advance(MINUTE);

        assertTimedOut(silent, "PT2M");
    }

    @Test
    void needsTwoTimerTasksForAHundredCalls() {
        service.misbehave(Fault.silence());
        List<CompletableFuture<Exchange>> silent = IntStream.range(0, 100)
                .mapToObj(i -> begin(STATUS + "&callTimeout=1m"))
                .toList();

        await().until(() -> service.requests().size() == 100);
        assertThat(timer.deadlineChecks()).isEqualTo(2);
        timer.advance(MINUTE);

        assertThat(silent).allSatisfy(call -> assertTimedOut(call, "PT1M"));
        timer.advance(Duration.ofDays(1));
        assertThat(timer.deadlineChecks()).isZero();
    }

    private static void assertTimedOut(CompletableFuture<Exchange> call, String timeout) {
        assertThat(call).succeedsWithin(MINUTE);
        assertThat(failure(call.join(), PolytomicTransportException.class))
                .hasMessage("bulkSyncStatus of syncId=" + SYNC + " timed out: callTimeout " + timeout);
    }
}
