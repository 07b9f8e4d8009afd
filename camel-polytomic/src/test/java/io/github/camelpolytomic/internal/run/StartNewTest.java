package io.github.camelpolytomic.internal.run;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.error.PolytomicPartialFailureException;
import io.github.camelpolytomic.error.PolytomicRunCanceledException;
import io.github.camelpolytomic.error.PolytomicRunException;
import io.github.camelpolytomic.error.PolytomicRunFailedException;
import io.github.camelpolytomic.error.PolytomicSyncBusyException;
import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.option.OnActive;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.SimulatedExecution;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What {@code onActive} makes of every state that a sync can be in when it is to run, and of every way a run can end. */
class StartNewTest extends RunTestSupport {

    private static final Duration LENGTH = Duration.ofMinutes(1);

    /** What the sync is doing. */
    enum State {
        IDLE,
        INACTIVE,
        RUNNING,
        RUNNING_BY_SCHEDULE,
        ENDS_AFTER_THE_LOOK,
        BEGINS_AFTER_THE_LOOK;

        boolean isFree() {
            return this == IDLE || this == INACTIVE;
        }
    }

    /** How runs end, and what a route catches then. */
    enum Outcome {
        COMPLETED("completed", null),
        FAILED("failed", PolytomicRunFailedException.class),
        CANCELED("canceled", PolytomicRunCanceledException.class),
        ERRORS("errors", PolytomicPartialFailureException.class),
        INTERRUPTED("interrupted", PolytomicRunFailedException.class),
        UNKNOWN("archived", null);

        private final String status;
        private final Class<? extends PolytomicRunException> failure;

        Outcome(String status, Class<? extends PolytomicRunException> failure) {
            this.status = status;
            this.failure = failure;
        }
    }

    static Stream<Arguments> everyCombination() {
        return Stream.of(OnActive.values())
                .flatMap(onActive -> Stream.of(State.values()).map(state -> arguments(onActive, state)));
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    void decidesWhatBecomesOfARun(OnActive onActive, State state) {
        for (Outcome outcome : Outcome.values()) {
            int before = sync().executions().size();
            sync().everyRun(SimulatedRun.endsAfter(LENGTH, outcome.status));
            bring(state);
            service.forgetRequests();

            Exchange exchange = end(begin(RUN + "&onActive=" + onActive), Duration.ofSeconds(20));

            List<SimulatedExecution> executions =
                    sync().executions().subList(before, sync().executions().size());
            OnActive effect = state.isFree() ? null : onActive;
            requireEnd(
                    exchange,
                    effect,
                    outcome,
                    executions.get(executions.size() - 1).id());
            requireCalls(effect, state == State.BEGINS_AFTER_THE_LOOK, executions);
            assertThat(component.runs()).isEmpty();
            service.clock().advance(LENGTH);
        }
        settle();
        assertThat(timer.waiting()).isZero();
    }

    private void requireEnd(Exchange exchange, OnActive effect, Outcome outcome, String executionId) {
        BulkSyncRun run = told(exchange, effect, outcome);
        assertThat(run.executionId()).isEqualTo(executionId);
        assertThat(run.origin()).isEqualTo(origin(effect));
        assertThat(exchange.getMessage().getHeader("CamelPolytomicExecutionId")).isEqualTo(executionId);
        assertThat(exchange.getMessage().getHeader("CamelPolytomicRunOrigin")).isEqualTo(origin(effect));
    }

    private void requireCalls(OnActive effect, boolean refusedAtFirst, List<SimulatedExecution> executions) {
        boolean startsBehindAnother = effect == OnActive.QUEUE || effect == OnActive.RESTART;
        int cancels = effect == OnActive.RESTART ? 1 : 0;
        assertThat(executions).hasSize(startsBehindAnother ? 2 : 1);
        assertThat(executions.get(0).cancelRequests()).isEqualTo(cancels);
        assertThat(asked("POST", "/cancel")).isEqualTo(cancels);
        assertThat(asked("POST", "/executions"))
                .isEqualTo((refusedAtFirst ? 1 : 0) + (effect == null || startsBehindAnother ? 1 : 0));
    }

    private void bring(State state) {
        sync().active(state != State.INACTIVE);
        switch (state) {
            case IDLE, INACTIVE -> {}
            case RUNNING ->
                assertThat((Throwable)
                                call("polytomic:startBulkSync?syncId=" + SYNC).getException())
                        .isNull();
            case RUNNING_BY_SCHEDULE -> sync().startScheduledRun();
            case ENDS_AFTER_THE_LOOK -> {
                sync().startScheduledRun();
                service.misbehave(Fault.beforeResponse(() -> service.clock().advance(LENGTH))
                        .on("GET", "/api/bulk/syncs/{id}/status")
                        .once());
            }
            case BEGINS_AFTER_THE_LOOK ->
                service.misbehave(Fault.onRequest(() -> sync().startScheduledRun())
                        .on("POST", "/api/bulk/syncs/{id}/executions")
                        .once());
        }
    }

    private static String origin(OnActive effect) {
        if (effect == null) {
            return "started";
        }
        return switch (effect) {
            case FAIL -> null;
            case ATTACH -> "attached";
            case SKIP -> "skipped";
            case QUEUE -> "queued";
            case RESTART -> "restarted";
        };
    }

    private static BulkSyncRun told(Exchange exchange, OnActive effect, Outcome outcome) {
        if (effect == OnActive.FAIL) {
            return (BulkSyncRun)
                    failure(exchange, PolytomicSyncBusyException.class).getRun();
        }
        if (effect == OnActive.SKIP || outcome.failure == null) {
            return run(exchange);
        }
        BulkSyncRun run = (BulkSyncRun) failure(exchange, outcome.failure).getRun();
        assertThat(run.status()).isEqualTo(outcome.status);
        return run;
    }
}
