package io.github.camelpolytomic.internal.run.poll;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.error.PolytomicRunLostException;
import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.internal.run.RunTestSupport;
import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing but the end of the execution ends the wait for it, whatever becomes of single looks. */
class ExecutionWatchTest extends RunTestSupport {

    private static final Duration STEP = Duration.ofSeconds(20);
    private static final String EXECUTION = "/api/bulk/syncs/{id}/executions/{exec_id}";
    private static final String STATUSES = "/api/bulk/syncs/status";

    static Stream<Fault> failures() {
        return Stream.of(
                Fault.status(500),
                Fault.status(503),
                Fault.reset(),
                Fault.cutOff(),
                Fault.html(502),
                Fault.html(200),
                Fault.status(401),
                Fault.status(403),
                Fault.body(200, "application/json", "{\"data\":[null]}"),
                Fault.body(200, "application/json", "{\"data\":null}"),
                Fault.status(429).retryAfter(Duration.ofSeconds(90)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void outlastsPollsThatFail(Fault fault) {
        sync().everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(10)));
        CompletableFuture<Exchange> running = begin(RUN);
        settle();
        service.misbehave(fault);
        pass(Duration.ofMinutes(12), STEP);
        assertThat(running).isNotDone();

        service.behave();

        requireCompleted(end(running, STEP));
    }

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void outlastsAnOutage(ApiVersion version) {
        sync().everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(30)));
        CompletableFuture<Exchange> running = begin(RUN + "&apiVersion=" + version);
        pass(Duration.ofMinutes(2), STEP);
        service.goDown();
        pass(Duration.ofMinutes(40), Duration.ofMinutes(1));
        assertThat(running).isNotDone();

        service.comeBack();

        requireCompleted(end(running, STEP));
    }

    @Test
    void asksNoMoreOftenThanARateLimitAllows() {
        sync().everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(10)));
        CompletableFuture<Exchange> running = begin(RUN);
        settle();
        service.forgetRequests();
        service.misbehave(Fault.status(429).retryAfter(Duration.ofMinutes(2)));
        pass(Duration.ofMinutes(8), Duration.ofSeconds(10));

        assertThat(service.requests()).hasSizeBetween(3, 5);
        service.behave();
        requireCompleted(end(running, STEP));
    }

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void staleAnswersChangeNothing(ApiVersion version) {
        sync().everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(5)));
        service.misbehave(Fault.beforeResponse(() -> service.clock().advance(Duration.ofSeconds(45)))
                .on("GET", EXECUTION)
                .times(3));
        service.misbehave(Fault.beforeResponse(() -> service.clock().advance(Duration.ofSeconds(45)))
                .on("GET", STATUSES)
                .times(3));

        requireCompleted(end(begin(RUN + "&apiVersion=" + version), STEP));
    }

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void anUnknownStatusIsNoEnd(ApiVersion version) {
        sync().everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(10)).whileRunning("defragmenting"));
        CompletableFuture<Exchange> running = begin(RUN + "&apiVersion=" + version);
        pass(Duration.ofMinutes(9), STEP);
        assertThat(running).isNotDone();

        requireCompleted(end(running, STEP));
    }

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void aTimeOfCompletionIsAnEndWhateverTheStatusSays(ApiVersion version) {
        sync().everyRun(SimulatedRun.endsAfter(Duration.ofMinutes(1), "archived"));

        BulkSyncRun run = run(end(begin(RUN + "&apiVersion=" + version), STEP));

        assertThat(run.status()).isEqualTo("archived");
        assertThat(run.completedAt()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void anExecutionThatHasVanishedIsLostAfterThreePolls(ApiVersion version) {
        sync().everyRun(SimulatedRun.neverEnds());
        CompletableFuture<Exchange> running = begin(RUN + "&apiVersion=" + version);
        pass(Duration.ofMinutes(5), STEP);
        String executionId = sync().executions().get(0).id();
        sync().forget(executionId);
        service.forgetRequests();

        Exchange exchange = end(running, STEP);

        PolytomicRunLostException failure = failure(exchange, PolytomicRunLostException.class);
        assertThat(failure)
                .hasMessage(("runBulkSync of syncId=%s is lost: the service no longer knows"
                                + " executionId=%s (last status running). Check the executions of the sync; the sync may"
                                + " have been deleted")
                        .formatted(SYNC, executionId));
        assertThat(failure.getRun().executionId()).isEqualTo(executionId);
        assertThat(exchange.getMessage().getHeader("CamelPolytomicExecutionId")).isEqualTo(executionId);
        assertThat(asked("GET", executionId)).isEqualTo(3);
    }

    @Test
    void anExecutionThatIsMissingForAMomentIsNotLost() {
        sync().everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(5)));
        service.misbehave(Fault.status(404).on("GET", EXECUTION).times(2));

        requireCompleted(end(begin(RUN + "&apiVersion=2023-04-25"), STEP));
    }

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void theDeletionOfASyncHarmsNoOtherWait(ApiVersion version) {
        SimulatedBulkSync other =
                service.workspace().bulkSync(SampleWorkspace.CRM_TO_WAREHOUSE).orElseThrow();
        other.everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(20)));
        sync().everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(20)));
        CompletableFuture<Exchange> lost = begin(RUN + "&apiVersion=" + version);
        CompletableFuture<Exchange> running =
                begin("polytomic:runBulkSync?syncId=" + other.id() + "&apiVersion=" + version);
        pass(Duration.ofMinutes(2), STEP);

        call("polytomic:deleteBulkSync?syncId=" + SYNC);

        failure(end(lost, STEP), PolytomicRunLostException.class);
        assertThat(running).isNotDone();
        assertThat(run(end(running, STEP)).status()).isEqualTo("completed");
    }

    @Test
    void aClockThatJumpsOverTheTimeoutFindsTheEnd() {
        sync().everyRun(SimulatedRun.completesAfter(Duration.ofHours(1)));
        CompletableFuture<Exchange> running = begin(RUN + "&timeout=2h");
        pass(Duration.ofMinutes(1), STEP);

        timer.advance(Duration.ofHours(7));

        requireCompleted(end(running));
    }

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void twoRoutesMayFollowOneExecution(ApiVersion version) {
        sync().everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(5)));
        CompletableFuture<Exchange> one = begin(RUN + "&apiVersion=" + version);
        pass(Duration.ofMinutes(1), STEP);
        CompletableFuture<Exchange> other = begin(RUN + "&onActive=attach&apiVersion=" + version);

        assertThat(run(end(other, STEP)).executionId())
                .isEqualTo(run(end(one, STEP)).executionId());
        assertThat(sync().executions()).hasSize(1);
    }

    @Test
    void aStartThatIsAnsweredWithoutAnExecutionIsFoundByTheStatus() {
        sync().everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(1)));
        service.misbehave(Fault.body(200, "application/json", "{\"data\":{}}")
                .afterActing()
                .on("POST", "/api/bulk/syncs/{id}/executions")
                .once());

        requireCompleted(end(begin(RUN), STEP));
    }

    private void requireCompleted(Exchange exchange) {
        BulkSyncRun run = run(exchange);
        assertThat(run.status()).isEqualTo("completed");
        assertThat(run.executionId()).isEqualTo(sync().executions().get(0).id());
        assertThat(sync().executions()).hasSize(1);
        settle();
        assertThat(timer.waiting()).isZero();
    }
}
