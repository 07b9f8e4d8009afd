package io.github.camelpolytomic.internal.producer;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.error.PolytomicRunStoppedException;
import io.github.camelpolytomic.error.PolytomicTransportException;
import io.github.camelpolytomic.internal.run.RunTestSupport;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.SimulatedExecution;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The exchange of a run ends at once when its context stops, or its component is removed. */
class RunProducerStopTest extends RunTestSupport {

    private static final String STARTS = "/api/bulk/syncs/{id}/executions";

    @ParameterizedTest
    @CsvSource({
        "leave,  0, It continues",
        "cancel, 1, Its cancellation was requested",
    })
    void ofTheContextEndsARunThatWaits(String onStop, int cancels, String said) throws Exception {
        sync().everyRun(SimulatedRun.neverEnds());
        String uri = RUN + "&onStop=" + onStop;
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:run").to(uri);
            }
        });
        CompletableFuture<Exchange> running = begin("direct:run");
        await().until(() -> !sync().executions().isEmpty());
        pass(Duration.ofMinutes(5), Duration.ofSeconds(20));
        SimulatedExecution execution = sync().executions().get(0);

        context.stop();

        Exchange exchange = running.get(20, TimeUnit.SECONDS);
        PolytomicRunStoppedException failure = failure(exchange, PolytomicRunStoppedException.class);
        assertThat(failure)
                .hasMessageMatching(("runBulkSync of syncId=%s stopped waiting, because the context is"
                                + " stopping: executionId=%s, status [a-z]+\\. %s")
                        .formatted(SYNC, execution.id(), said));
        assertThat(failure.getRun().executionId()).isEqualTo(execution.id());
        assertThat(exchange.getMessage().getHeader("CamelPolytomicExecutionId")).isEqualTo(execution.id());
        assertThat(execution.cancelRequests()).isEqualTo(cancels);
        assertThat(component.runs()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"leave", "cancel"})
    void ofTheContextEndsARunWhoseStartIsNotAnswered(String onStop) throws Exception {
        service.misbehave(Fault.silence().on("POST", STARTS));
        CompletableFuture<Exchange> running = begin(RUN + "&onStop=" + onStop);
        await().until(() -> asked("POST", "/executions") == 1);

        context.stop();

        PolytomicRunStoppedException failure =
                failure(running.get(20, TimeUnit.SECONDS), PolytomicRunStoppedException.class);
        assertThat(failure)
                .hasMessage(("runBulkSync of syncId=%s stopped waiting, because the context is stopping:"
                                + " its start got no response, so an execution may exist")
                        .formatted(SYNC));
        assertThat(failure.isOutcomeKnown()).isFalse();
        assertThat(failure.getIdempotencyKey()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"leave", "cancel"})
    void ofTheContextEndsARunInAQueueAndHarmsNobody(String onStop) throws Exception {
        sync().everyRun(SimulatedRun.neverEnds());
        SimulatedExecution other = sync().startScheduledRun();
        CompletableFuture<Exchange> running = begin(RUN + "&onActive=queue&onStop=" + onStop);
        pass(Duration.ofMinutes(1), Duration.ofSeconds(20));

        context.stop();

        assertThat(failure(running.get(20, TimeUnit.SECONDS), PolytomicRunStoppedException.class))
                .hasMessage(("runBulkSync of syncId=%s stopped waiting, because the context is stopping:"
                                + " no execution is known")
                        .formatted(SYNC));
        assertThat(other.cancelRequests()).isZero();
        assertThat(sync().executions()).hasSize(1);
    }

    @Test
    void ofTheContextEndsARunEvenWhereTheServiceIsDown() throws Exception {
        sync().everyRun(SimulatedRun.neverEnds());
        CompletableFuture<Exchange> running = begin(RUN + "&onStop=cancel&maxRetries=0");
        pass(Duration.ofMinutes(1), Duration.ofSeconds(20));
        service.goDown();

        context.stop();

        assertThat(failure(running.get(20, TimeUnit.SECONDS), PolytomicRunStoppedException.class))
                .hasMessageContaining("Its cancellation could not be requested: cancelBulkSyncExecution of syncId=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leave", "cancel"})
    void removingTheComponentEndsARun(String onStop) throws Exception {
        sync().everyRun(SimulatedRun.neverEnds());
        CompletableFuture<Exchange> running = begin(RUN + "&onStop=" + onStop);
        pass(Duration.ofMinutes(1), Duration.ofSeconds(20));

        context.removeComponent("polytomic");

        failure(running.get(20, TimeUnit.SECONDS), PolytomicRunStoppedException.class);
        assertThat(component.runs()).isEmpty();
    }

    @Test
    void ofTheContextEndsARunOfARestartedComponentBeforeRoutesAreWaitedFor() throws Exception {
        sync().everyRun(SimulatedRun.neverEnds());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:run").to(RUN);
            }
        });
        component.stop();
        component.start();
        CompletableFuture<Exchange> running = begin("direct:run");
        await().until(() -> !sync().executions().isEmpty());
        pass(Duration.ofMinutes(1), Duration.ofSeconds(20));

        CompletableFuture<Void> stopping = CompletableFuture.runAsync(context::stop);

        failure(running.get(20, TimeUnit.SECONDS), PolytomicRunStoppedException.class);
        stopping.join();
    }

    @Test
    void aRunThatBeginsInAStoppedComponentFails() throws Exception {
        begin("polytomic:getIdentity");
        component.stop();

        assertThat(begin(RUN).get(20, TimeUnit.SECONDS).getException()).isNotNull();
        assertThat(sync().executions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runBulkSync?syncId=s",
                "runBulkSyncs?select=name:*",
                "awaitBulkSyncExecution?syncId=s&executionId=e",
                "cancelBulkSyncAndWait?syncId=s",
                "bulkSyncFreshness?syncId=s&maxAge=1h",
                "startBulkSync?syncId=s"
            })
    void whatBeginsInAStoppedComponentFailsAsACallDoes(String operation) throws Exception {
        begin("polytomic:getIdentity").get(20, TimeUnit.SECONDS);
        component.stop();

        PolytomicTransportException failure =
                failure(begin("polytomic:" + operation).get(20, TimeUnit.SECONDS), PolytomicTransportException.class);

        assertThat(failure).hasMessageEndingWith(" was not sent: The polytomic component is not started");
        assertThat(failure.isMayHaveBeenActedOn()).isFalse();
        assertThat(failure.isOutcomeKnown()).isTrue();
    }
}
