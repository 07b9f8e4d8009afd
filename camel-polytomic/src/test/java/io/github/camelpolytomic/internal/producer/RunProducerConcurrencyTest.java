package io.github.camelpolytomic.internal.producer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.ComponentInternals;
import io.github.camelpolytomic.error.PolytomicRunFailedException;
import io.github.camelpolytomic.error.PolytomicRunStoppedException;
import io.github.camelpolytomic.error.PolytomicRunTimeoutException;
import io.github.camelpolytomic.internal.run.RunTestSupport;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Each exchange ends, for any number of runs, even if their routes block threads. */
class RunProducerConcurrencyTest extends RunTestSupport {

    private static final Duration HOUR = Duration.ofHours(1);

    @Override
    protected void configure() {
        component.getConfiguration().setMaxConnections(2);
    }

    @Test
    void endWhenTheContextStopsEvenWhenTheirRoutesAreSlow() {
        sync().startScheduledRun();
        String await = "polytomic:awaitBulkSyncExecution?syncId=%s&executionId=%s"
                .formatted(SYNC, sync().executions().get(0).id());
        List<CompletableFuture<Exchange>> running = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            running.add(begin(await));
            running.get(i).thenRun(RunProducerConcurrencyTest::takeItsTime);
        }
        settle();
        assertThat(component.runs()).hasSize(1_500);

        context.stop();

        assertThat(running)
                .allSatisfy(exchange -> assertThat(exchange.join().getException(PolytomicRunStoppedException.class))
                        .isNotNull());
        assertThat(component.runs()).isEmpty();
    }

    // a millisecond of work, as a route may do at the end of an exchange
    private static void takeItsTime() {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(1);
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    @Test
    void endWhenTheyHoldAllThreadsThatCallsAreMadeOn() throws Exception {
        sync().nextRun(SimulatedRun.completesAfter(HOUR));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                // continues on a thread of the pool with a run that blocks it
                from("direct:hold").to("polytomic:getIdentity").to(RUN + "&onActive=attach&synchronous=true");
            }
        });

        List<CompletableFuture<Exchange>> held = IntStream.range(0, 2)
                .mapToObj(i -> template.asyncSend("direct:hold", exchange -> {}))
                .toList();

        held.forEach(exchange -> {
            Exchange ended = endWhileBusy(exchange);
            assertThat((Throwable) ended.getException()).isNull();
        });
        assertThat(sync().executions()).hasSize(1);
    }

    // the blocked threads are busy all the time
    private Exchange endWhileBusy(CompletableFuture<Exchange> running) {
        await().until(() -> {
            timer.advance(Duration.ofMinutes(1));
            return running.isDone();
        });
        return running.join();
    }

    @Test
    void startNothingAfterTheContextHasBegunToStop() {
        ComponentInternals.runs(component).stop();

        List<Exchange> ended = IntStream.range(0, 50)
                .mapToObj(i -> begin(RUN + "&idempotencyKey=started-late-" + i).join())
                .toList();

        assertThat(ended).allSatisfy(exchange -> assertThat(exchange.getException(PolytomicRunStoppedException.class))
                .isNotNull());
        settle();
        assertThat(service.requests()).isEmpty();
    }

    @Test
    void goOnThroughAnswersThatAreAboutNoExecution() {
        sync().nextRun(SimulatedRun.failsAfter(HOUR, "the disk is full"));
        CompletableFuture<Exchange> running = begin(RUN + "&apiVersion=2023-04-25");
        settle();
        service.misbehave(Fault.body(200, "application/json", "{\"data\":{}}")
                .on("/executions/")
                .times(20));

        Exchange exchange = end(running, Duration.ofSeconds(30));

        assertThat(exchange.getException())
                .isExactlyInstanceOf(PolytomicRunFailedException.class)
                .hasMessageContaining("the disk is full");
    }

    @Test
    void endInTimeThoughOnlySuchAnswersCome() {
        sync().nextRun(SimulatedRun.neverEnds());
        CompletableFuture<Exchange> running = begin(RUN + "&apiVersion=2023-04-25&timeout=10m");
        settle();
        service.misbehave(Fault.body(200, "application/json", "{\"data\":{}}").on("/executions/"));

        assertThat(end(running, Duration.ofSeconds(30)).getException())
                .isExactlyInstanceOf(PolytomicRunTimeoutException.class)
                .hasMessageContaining("returned an execution without an id");
    }
}
