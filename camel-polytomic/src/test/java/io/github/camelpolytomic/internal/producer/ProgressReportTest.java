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

/** {@code progressTo} hears of every change of a run, and whatever it does with that is no matter of the run. */
class ProgressReportTest extends RunTestSupport {

    private static final String TOLD = RUN + "&progressTo=direct:progress";
    private static final Duration STEP = Duration.ofSeconds(20);

    private final List<BulkSyncRun> told = new CopyOnWriteArrayList<>();

    @BeforeEach
    void everyRunTakesSomeMinutes() {
        sync().everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(5)));
    }

    @Test
    void hearsOfEachChangeOnce() throws Exception {
        progress(exchange -> {
            BulkSyncRun run = exchange.getMessage().getBody(BulkSyncRun.class);
            assertThat(exchange.getMessage().getHeaders())
                    .containsEntry("CamelPolytomicSyncId", SYNC)
                    .containsEntry("CamelPolytomicExecutionId", run.executionId())
                    .containsEntry("CamelPolytomicRunOrigin", "started");
            told.add(run);
        });

        BulkSyncRun run = run(end(begin(TOLD), STEP));

        await().until(() -> told.size() > 2 && told.get(told.size() - 1).completedAt() != null);
        assertThat(told)
                .extracting(BulkSyncRun::status)
                .startsWith("created")
                .contains("running")
                .endsWith("completed");
        assertThat(told).extracting(BulkSyncRun::recordCount).isSorted();
        assertThat(told.get(told.size() - 1).recordCount()).isEqualTo(run.recordCount());
        assertThat(told.stream().map(each -> each.status() + each.recordCount()).distinct())
                .hasSize(told.size());
    }

    @Test
    void aSlowRouteHearsTheNewestOnly() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        progress(exchange -> {
            told.add(exchange.getMessage().getBody(BulkSyncRun.class));
            slow.await();
        });

        CompletableFuture<Exchange> running = begin(TOLD);
        await().until(() -> told.size() == 1);
        // the route that is stuck keeps a thread, so that nothing ever settles
        await().pollInterval(Duration.ofMillis(20)).until(() -> {
            timer.advance(STEP);
            return running.isDone();
        });
        assertThat(run(running.join()).status()).isEqualTo("completed");
        assertThat(told).hasSize(1);
        slow.countDown();

        await().until(() -> told.size() == 2);
        assertThat(told.get(1).status()).isEqualTo("completed");
    }

    @Test
    void aRouteThatFailsHarmsNothing() throws Exception {
        progress(exchange -> {
            told.add(exchange.getMessage().getBody(BulkSyncRun.class));
            throw new IllegalStateException("no more room");
        });

        assertThat(run(end(begin(TOLD), STEP)).status()).isEqualTo("completed");

        await().until(() -> told.get(told.size() - 1).completedAt() != null);
    }

    @Test
    void anEndpointThatTakesNothingHarmsNothing() {
        context.addComponent("nowhere", new Nowhere());
        component.setAllowedProgressUris("nowhere:*");

        assertThat(run(end(begin(RUN + "&progressTo=nowhere:at-all"), STEP)).status())
                .isEqualTo("completed");
    }

    @Test
    void hearsOfAFailureToo() throws Exception {
        sync().everyRun(SimulatedRun.failsAfter(Duration.ofMinutes(2), "the disk is full"));
        progress(exchange -> told.add(exchange.getMessage().getBody(BulkSyncRun.class)));

        failure(end(begin(TOLD), STEP), PolytomicRunFailedException.class);

        await().until(() -> told.get(told.size() - 1).completedAt() != null);
        assertThat(told.get(told.size() - 1).statusMessage()).isEqualTo("the disk is full");
    }

    @Test
    void hearsOfTheEndThoughTheProducerIsGone() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        progress(exchange -> {
            told.add(exchange.getMessage().getBody(BulkSyncRun.class));
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

        await().until(() -> told.size() == 2);
        assertThat(told.get(1).status()).isEqualTo("completed");
    }

    @Test
    void nothingIsToldAfterTheStopOfTheComponent() {
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
                    .anyMatch(line -> line.contains("could not be told to nowhere:"))
                    .noneMatch(line -> line.contains("geheim-4711"));
        }
    }

    /** Its endpoints can be made, but nothing can be sent to them. */
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
