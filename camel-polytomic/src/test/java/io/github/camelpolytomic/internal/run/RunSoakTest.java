package io.github.camelpolytomic.internal.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.error.PolytomicPartialFailureException;
import io.github.camelpolytomic.error.PolytomicRunCanceledException;
import io.github.camelpolytomic.error.PolytomicRunFailedException;
import io.github.camelpolytomic.error.PolytomicRunLostException;
import io.github.camelpolytomic.error.PolytomicRunTimeoutException;
import io.github.camelpolytomic.error.PolytomicSyncBusyException;
import io.github.camelpolytomic.internal.run.poll.PollingTestSupport;
import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Thousands of runs that go every way there is, through all kinds of trouble: each ends once, as it must, and leaves nothing. */
class RunSoakTest extends PollingTestSupport {

    private static final int RUNS = 2_000;
    private static final Duration STEP = Duration.ofSeconds(10);

    /** What happens to a run, and what must come of it: an exception, or a status and an origin. */
    private enum Fate {
        COMPLETES("completed", "", "completed", "started", 1),
        FAILS("failed", "", PolytomicRunFailedException.class, 1),
        IS_CANCELED("canceled", "", PolytomicRunCanceledException.class, 1),
        HAS_ERRORS("errors", "", PolytomicPartialFailureException.class, 1),
        HAS_ERRORS_THAT_ARE_ALLOWED("errors", "failOn=failed", "errors", "started", 1),
        IS_INTERRUPTED("interrupted", "", PolytomicRunFailedException.class, 1),
        ENDS_AS_NOBODY_KNOWS("mystery", "", "mystery", "started", 1),
        MEETS_ANOTHER("completed", "onActive=fail", PolytomicSyncBusyException.class, 1),
        ATTACHES("completed", "onActive=attach", "completed", "attached", 1),
        SKIPS("completed", "onActive=skip", "", "skipped", 1),
        QUEUES("completed", "onActive=queue", "completed", "queued", 2),
        RESTARTS("completed", "onActive=restart", "completed", "restarted", 2),
        RUNS_OUT_OF_TIME("", "timeout=6m", PolytomicRunTimeoutException.class, 1),
        RUNS_OUT_OF_TIME_AND_IS_CANCELED(
                "", "timeout=6m&onTimeout=cancelAndWait", PolytomicRunTimeoutException.class, 1),
        IS_FORGOTTEN("", "", PolytomicRunLostException.class, 0);

        private final String end;
        private final String options;
        private final Optional<Class<? extends Exception>> failure;
        private final String status;
        private final String origin;
        private final int executions;

        Fate(String end, String options, Class<? extends Exception> failure, int executions) {
            this(end, options, Optional.of(failure), "", "", executions);
        }

        Fate(String end, String options, String status, String origin, int executions) {
            this(end, options, Optional.empty(), status, origin, executions);
        }

        Fate(
                String end,
                String options,
                Optional<Class<? extends Exception>> failure,
                String status,
                String origin,
                int executions) {
            this.end = end;
            this.options = options;
            this.failure = failure;
            this.status = status;
            this.origin = origin;
            this.executions = executions;
        }

        static Fate of(int number) {
            return values()[number % values().length];
        }

        SimulatedRun script(int number) {
            return end.isEmpty()
                    ? SimulatedRun.neverEnds()
                    : SimulatedRun.endsAfter(Duration.ofSeconds(60 + number * 37 % 300), end);
        }

        boolean meetsAnother() {
            return options.startsWith("onActive");
        }
    }

    @Test
    void twoThousandRunsEndOnceEachAsTheyMustAndLeaveNothing() {
        List<SimulatedBulkSync> syncs = fleet(RUNS, SimulatedRun.neverEnds());
        for (int i = 0; i < RUNS; i++) {
            syncs.get(i).everyRun(Fate.of(i).script(i));
            if (Fate.of(i).meetsAnother()) {
                syncs.get(i).startScheduledRun();
            }
        }
        service.misbehave(Fault.lostResponse()
                .on("POST", "/api/bulk/syncs/{id}/executions")
                .times(100));
        service.misbehave(Fault.reset().on("/api/bulk/syncs/").times(100));
        service.misbehave(Fault.status(429).retryAfter(Duration.ofSeconds(2)).times(100));

        List<CompletableFuture<Exchange>> running = IntStream.range(0, RUNS)
                .mapToObj(i -> run(syncs.get(i), Fate.of(i).options))
                .toList();
        for (int step = 0; !running.stream().allMatch(CompletableFuture::isDone); step++) {
            assertThat(step).as("steps").isLessThan(200);
            settle();
            trouble(step, syncs);
            timer.advance(STEP);
        }
        settle();

        for (int i = 0; i < RUNS; i++) {
            endedAsItMust(Fate.of(i), running.get(i).join(), syncs.get(i));
        }
        assertThat(component.runs()).isEmpty();
        assertThat(timer.waiting()).isZero();
        assertThat(service.openConnections()).isLessThanOrEqualTo(256);
        assertThat(threads()).hasSizeLessThanOrEqualTo(256 + 10 + 16);

        context.stop();
        await().until(() -> threads().isEmpty());
        await().until(() -> service.openConnections() == 0);
    }

    private void trouble(int step, List<SimulatedBulkSync> syncs) {
        switch (step) {
            case 3 -> forget(syncs);
            case 8, 16 -> service.goDown();
            case 10, 20 -> service.comeBack();
            case 12 ->
                service.misbehave(
                        Fault.status(429).retryAfter(Duration.ofSeconds(45)).times(3));
            case 22 -> service.misbehave(Fault.status(503).on("/executions/").times(20));
            case 24 ->
                service.misbehave(Fault.html(502).on("/api/bulk/syncs/status").times(5));
            case 26 -> service.misbehave(Fault.lostResponse().times(20));
            default -> {}
        }
    }

    private static void forget(List<SimulatedBulkSync> syncs) {
        IntStream.range(0, RUNS)
                .filter(i -> Fate.of(i) == Fate.IS_FORGOTTEN)
                .mapToObj(syncs::get)
                .forEach(sync -> sync.forget(sync.executions().get(0).id()));
    }

    private static void endedAsItMust(Fate fate, Exchange exchange, SimulatedBulkSync sync) {
        assertThat(sync.executions()).as("%s: executions of %s", fate, sync).hasSize(fate.executions);
        if (fate.failure.isPresent()) {
            assertThat((Throwable) exchange.getException())
                    .as("%s: %s", fate, sync)
                    .isExactlyInstanceOf(fate.failure.get());
            return;
        }
        assertThat((Throwable) exchange.getException()).as("%s: %s", fate, sync).isNull();
        BulkSyncRun run = exchange.getMessage().getBody(BulkSyncRun.class);
        assertThat(run.origin()).isEqualTo(fate.origin);
        assertThat(fate == Fate.SKIPS ? "" : run.status()).isEqualTo(fate.status);
        assertThat(exchange.getMessage().getHeaders())
                .containsAllEntriesOf(
                        Map.of("CamelPolytomicSyncId", sync.id(), "CamelPolytomicRunOrigin", fate.origin));
    }
}
