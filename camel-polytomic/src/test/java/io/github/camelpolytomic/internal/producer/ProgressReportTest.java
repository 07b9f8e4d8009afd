package io.github.camelpolytomic.internal.producer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;

import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.LogRecorder;
import io.github.camelpolytomic.error.PolytomicRunFailedException;
import io.github.camelpolytomic.internal.run.RunTestSupport;
import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** {@code progressTo} receives every change of a run, and never affects the run. */
class ProgressReportTest extends RunTestSupport {

    private static final String REPORTED = RUN + "&progressTo=direct:progress";
    private static final Duration STEP = Duration.ofSeconds(20);

    private final List<BulkSyncRun> reported = new CopyOnWriteArrayList<>();

    @BeforeEach
    void everyRunTakesSomeMinutes() {
        sync().everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(5)));
    }

    @Test
    void receivesEachChangeOnce() throws Exception {
        progress(exchange -> {
            BulkSyncRun run = exchange.getMessage().getBody(BulkSyncRun.class);
            assertThat(exchange.getMessage().getHeaders())
                    .containsEntry("CamelPolytomicSyncId", SYNC)
                    .containsEntry("CamelPolytomicExecutionId", run.executionId())
                    .containsEntry("CamelPolytomicRunOrigin", "started");
            reported.add(run);
        });

        BulkSyncRun run = run(end(begin(REPORTED), STEP));

        await().until(() ->
                reported.size() > 2 && reported.get(reported.size() - 1).completedAt() != null);
        assertThat(reported)
                .extracting(BulkSyncRun::status)
                .startsWith("created")
                .contains("running")
                .endsWith("completed");
        assertThat(reported).extracting(BulkSyncRun::recordCount).isSorted();
        assertThat(reported.get(reported.size() - 1).recordCount()).isEqualTo(run.recordCount());
        assertThat(reported.stream()
                        .map(each -> each.status() + each.recordCount())
                        .distinct())
                .hasSize(reported.size());
    }

    @Test
    void aSlowRouteReceivesTheNewestOnly() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        progress(exchange -> {
            reported.add(exchange.getMessage().getBody(BulkSyncRun.class));
            slow.await();
        });

        CompletableFuture<Exchange> running = begin(REPORTED);
        await().until(() -> reported.size() == 1);
        // the blocked route holds a thread, so the executor never becomes idle
        await().pollInterval(Duration.ofMillis(20)).until(() -> {
            timer.advance(STEP);
            return running.isDone();
        });
        assertThat(run(running.join()).status()).isEqualTo("completed");
        assertThat(reported).hasSize(1);
        slow.countDown();

        await().until(() -> reported.size() == 2);
        assertThat(reported.get(1).status()).isEqualTo("completed");
    }

    @Test
    void aRouteThatFailsHarmsNothing() throws Exception {
        progress(exchange -> {
            reported.add(exchange.getMessage().getBody(BulkSyncRun.class));
            throw new IllegalStateException("no more room");
        });

        assertThat(run(end(begin(REPORTED), STEP)).status()).isEqualTo("completed");

        await().until(() -> reported.get(reported.size() - 1).completedAt() != null);
    }

    @Test
    void anEndpointThatTakesNothingHarmsNothing() {
        context.addComponent("nowhere", new Nowhere());
        component.setAllowedProgressUris("nowhere:*");

        assertThat(run(end(begin(RUN + "&progressTo=nowhere:at-all"), STEP)).status())
                .isEqualTo("completed");
    }

    @Test
    void receivesAFailureToo() throws Exception {
        sync().everyRun(SimulatedRun.failsAfter(Duration.ofMinutes(2), "the disk is full"));
        progress(exchange -> reported.add(exchange.getMessage().getBody(BulkSyncRun.class)));

        failure(end(begin(REPORTED), STEP), PolytomicRunFailedException.class);

        await().until(() -> reported.get(reported.size() - 1).completedAt() != null);
        assertThat(reported.get(reported.size() - 1).statusMessage()).isEqualTo("the disk is full");
    }

    @Test
    void receivesTheEndThoughTheProducerIsGone() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        progress(exchange -> {
            reported.add(exchange.getMessage().getBody(BulkSyncRun.class));
            slow.await();
        });
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:uncached")
                        .toD("polytomic:runBulkSync?syncId=${header.sync}&progressTo=direct:progress", -1);
            }
        });

        CompletableFuture<Exchange> running = begin("direct:uncached", Map.of("sync", SYNC));
        await().pollInterval(Duration.ofMillis(20)).until(() -> {
            timer.advance(STEP);
            return running.isDone();
        });
        slow.countDown();

        await().until(() -> reported.size() == 2);
        assertThat(reported.get(1).status()).isEqualTo("completed");
    }

    @Test
    void nothingIsReportedAfterTheStopOfTheComponent() {
        component.stop();
        ProgressExecutor stopped = new ProgressExecutor(() -> context);
        stopped.start();
        stopped.stop();

        assertThatThrownBy(() -> stopped.run(template -> {})).isInstanceOf(RejectedExecutionException.class);
        assertThat(threads()).noneMatch(name -> name.contains("PolytomicProgress"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RAW(nowhere:at-all?password=geheim-4711)",
                "nowhere:at-all%3Fpassword=geheim-4711",
                "nowhere:at-all%3Fpassword%3Dgeheim-4711"
            })
    void aPasswordInTheUriIsNotLogged(String progressTo) {
        context.addComponent("nowhere", new Nowhere());
        component.setAllowedProgressUris("nowhere:at-all?*");
        try (LogRecorder recorder = new LogRecorder()) {
            recorder.listen(Map.of("io.github.camelpolytomic", Level.TRACE));

            run(end(begin(RUN + "&progressTo=" + progressTo), STEP));
            settle();

            assertThat(recorder.lines())
                    .anyMatch(line -> line.contains("could not be sent to nowhere:"))
                    .noneMatch(line -> line.contains("geheim-4711"));
        }
    }

    /** Its endpoints can be created, but sending to them fails. */
    private static final class Nowhere extends DefaultComponent {

        @Override
        protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
            parameters.clear();
            return new DefaultEndpoint(uri, this) {
                @Override
                public Producer createProducer() {
                    throw new UnsupportedOperationException("nowhere");
                }

                @Override
                public Consumer createConsumer(Processor processor) {
                    throw new UnsupportedOperationException("nowhere");
                }
            };
        }
    }

    @Test
    void anEndpointThatCannotBeMadeIsRefusedAtStart() {
        component.setAllowedProgressUris("nosuch:*");

        assertThatThrownBy(() -> context.getEndpoint(RUN + "&progressTo=nosuch:thing")
                        .createAsyncProducer()
                        .start())
                .hasMessageContaining("nosuch");
        assertThat(service.requests()).isEmpty();
    }

    private void progress(Processor route) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:progress").process(route);
            }
        });
    }
}
