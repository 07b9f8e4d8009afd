package io.github.camelpolytomic.internal.producer;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicGroupRunException;
import io.github.camelpolytomic.error.PolytomicRunStoppedException;
import io.github.camelpolytomic.internal.run.RunTestSupport;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.SimulatedExecution;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** With {@code synchronous=true} the thread that waits for a run reacts to an interrupt. */
class RunProducerInterruptTest extends RunTestSupport {

    private static final String HERE = "&synchronous=true";

    private Thread waiting;
    private boolean stillInterrupted;

    @ParameterizedTest
    @CsvSource({
        "leave,  0, It continues",
        "cancel, 1, Its cancellation is being requested",
    })
    void endsTheWaitAtOnce(String onStop, int cancels, String said) throws Exception {
        sync().everyRun(SimulatedRun.neverEnds());
        CompletableFuture<Exchange> running = beginOnAThread(RUN + HERE + "&onStop=" + onStop);
        await().until(() -> stage().equals("waiting"));
        SimulatedExecution execution = sync().executions().get(0);

        PolytomicRunStoppedException failure = interrupt(running, PolytomicRunStoppedException.class);

        assertThat(failure)
                .hasMessageMatching(("runBulkSync of syncId=%s stopped waiting, because the waiting thread"
                                + " was interrupted: executionId=%s, status [a-z]+\\. %s")
                        .formatted(SYNC, execution.id(), said));
        assertThat(failure.getRun().executionId()).isEqualTo(execution.id());
        await().until(() -> execution.cancelRequests() == cancels);
        nothingIsLeft();
    }

    @Test
    void cancelsWhatWasStartedAfterwardsWhereThatIsWanted() throws Exception {
        sync().everyRun(SimulatedRun.neverEnds());
        CompletableFuture<Void> interrupted = new CompletableFuture<>();
        service.misbehave(Fault.beforeResponse(interrupted::join).on("POST", "/api/bulk/syncs/{id}/executions"));
        CompletableFuture<Exchange> running = beginOnAThread(RUN + HERE + "&onStop=cancel");
        await().until(() -> !sync().executions().isEmpty());

        PolytomicRunStoppedException failure = interrupt(running, PolytomicRunStoppedException.class);
        interrupted.complete(null);

        assertThat(failure).hasMessageEndingWith("its start got no response, so an execution may exist");
        await().until(() -> sync().executions().get(0).cancelRequests() == 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runBulkSyncs?select=name:*&timeout=1h",
                "runBulkSyncs?select=name:*&maxParallel=1",
                "bulkSyncFreshness?maxAge=1h&ifStale=wait&syncId=" + SYNC,
                "bulkSyncFreshness?maxAge=1h&ifStale=run&syncId=" + SYNC,
                "cancelBulkSyncAndWait?syncId=" + SYNC
            })
    void endsWhateverIsWaitedFor(String operation) throws Exception {
        service.workspace()
                .bulkSyncs()
                .forEach(each -> each.everyRun(SimulatedRun.neverEnds().cancelTakes(Duration.ofHours(5))));
        if (operation.startsWith("cancel")) {
            sync().startScheduledRun();
        }
        CompletableFuture<Exchange> running = beginOnAThread("polytomic:" + operation + HERE);
        await().until(() -> stage().startsWith("waiting"));
        settle();

        PolytomicException failure = operation.startsWith("runBulkSyncs")
                ? interrupt(running, PolytomicGroupRunException.class)
                : interrupt(running, PolytomicRunStoppedException.class);

        assertThat(failure).hasMessageContaining("stopped waiting, because the waiting thread was");
        nothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runBulkSync?name=n",
                "runBulkSyncs?select=name:*",
                "bulkSyncFreshness?maxAge=1h&name=n",
                "bulkSyncFreshness?maxAge=1h&syncId=" + SYNC
            })
    void endsWhatHasNotBegunYet(String operation) throws Exception {
        service.misbehave(Fault.silence());
        CompletableFuture<Exchange> running = beginOnAThread("polytomic:" + operation + HERE);
        await().until(() -> !service.requests().isEmpty());

        assertThat(interrupt(running, PolytomicRunStoppedException.class))
                .hasMessageContaining("stopped waiting, because the waiting thread was interrupted");
        assertThat(component.runs()).isEmpty();
    }

    private CompletableFuture<Exchange> beginOnAThread(String uri) {
        CompletableFuture<Exchange> ended = new CompletableFuture<>();
        waiting = new Thread(() -> {
            Exchange exchange = begin(uri).join();
            stillInterrupted = Thread.interrupted();
            ended.complete(exchange);
        });
        waiting.start();
        return ended;
    }

    private <T extends Exception> T interrupt(CompletableFuture<Exchange> running, Class<T> type) throws Exception {
        waiting.interrupt();
        T failure = failure(running.get(20, TimeUnit.SECONDS), type);
        assertThat(stillInterrupted).isTrue();
        return failure;
    }

    private String stage() {
        return component.runs().stream().map(run -> run.stage()).findFirst().orElse("");
    }

    private void nothingIsLeft() {
        assertThat(component.runs()).isEmpty();
        settle();
        assertThat(timer.waiting()).isZero();
    }
}
