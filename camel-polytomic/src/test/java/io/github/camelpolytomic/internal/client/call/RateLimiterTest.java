package io.github.camelpolytomic.internal.client.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import org.apache.camel.AsyncProducer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.ComponentInternals;
import io.github.camelpolytomic.PolytomicComponent;
import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicRateLimitException;
import io.github.camelpolytomic.error.PolytomicTransportException;
import io.github.camelpolytomic.internal.client.SteppedTimer;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.ReceivedRequest;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatorClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * {@code requestsPerMinute} spaces the calls of an account evenly and in order; they hold no thread while they wait.
 */
class RateLimiterTest extends PolytomicTestSupport {

    private static final Duration TURN = Duration.ofSeconds(1);
    private static final String STATUS = "polytomic:bulkSyncStatus?syncId=" + SampleWorkspace.SHOP_TO_BUCKET;

    private final Queue<Exchange> ended = new ConcurrentLinkedQueue<>();
    private PolytomicSimulator limited;
    private SteppedTimer timer;

    @Override
    protected void prepare(CamelContext starting) throws Exception {
        SimulatorClock clock = SimulatorClock.stoppedAt(Instant.now());
        limited =
                PolytomicSimulator.builder().clock(clock).requestsPerMinute(60).start();
        timer = new SteppedTimer(clock);
        starting.getExecutorServiceManager().setThreadPoolFactory(timer.factory());
        starting.removeComponent("polytomic");
        component = new PolytomicComponent();
        component.getConfiguration().setBaseUrl(limited.baseUrl());
        component.getConfiguration().setApiKey(limited.apiKey());
        component.getConfiguration().setMaxConnections(3);
        component.setRequestsPerMinute(60);
        ComponentInternals.clock(component, timer::now);
        starting.addComponent("polytomic", component);
    }

    @AfterEach
    void closeTheLimitedSimulator() {
        limited.close();
    }

    @Test
    void letsAHundredRoutesEndInOrderWithoutA429() throws Exception {
        List<String> syncs = IntStream.range(0, 100).mapToObj(i -> "sync-" + i).toList();
        for (String sync : syncs) {
            limited.workspace()
                    .add(SimulatedBulkSync.named(sync)
                            .id(sync)
                            .source(SampleWorkspace.SHOP)
                            .destination(SampleWorkspace.BUCKET)
                            .destinationSetting("path", sync)
                            .destinationSetting("format", "parquet"));
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:" + sync).to("polytomic:startBulkSync?maxRetries=0&syncId=" + sync);
                }
            });
        }

        for (String sync : syncs) {
            begin("direct:" + sync);
        }
        awaitEnds(1);
        for (int turns = 2; turns <= syncs.size(); turns++) {
            timer.advance(TURN);
            awaitEnds(turns);
        }

        assertThat(ended).allSatisfy(exchange -> {
            assertThat((Throwable) exchange.getException()).isNull();
            assertThat(exchange.getMessage().getHeader("CamelPolytomicAttempts"))
                    .isEqualTo(1);
        });
        assertThat(ended)
                .extracting(exchange -> exchange.getMessage().getHeader("CamelPolytomicSyncId"))
                .containsExactlyElementsOf(syncs);
        assertThat(limited.requests())
                .extracting(ReceivedRequest::rawPath)
                .containsExactlyElementsOf(syncs.stream()
                        .map(sync -> "/api/bulk/syncs/" + sync + "/executions")
                        .toList());
        assertThat(threads()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void isNeededBecauseTheServiceRefusesMore() throws Exception {
        PolytomicComponent free = new PolytomicComponent();
        free.setConfiguration(component.getConfiguration());
        context.addComponent("free", free);

        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 61; i++) {
            Exchange exchange = call(STATUS.replace("polytomic:", "free:") + "&maxRetries=0");
            PolytomicRateLimitException error = exchange.getException(PolytomicRateLimitException.class);
            statuses.add(error == null ? 200 : error.getStatusCode());
        }

        assertThat(statuses.subList(0, 60)).containsOnly(200);
        assertThat(statuses.get(60)).isEqualTo(429);
    }

    @Test
    void isSharedByAllEndpointsOfAnAccount() throws Exception {
        begin(STATUS);
        begin(STATUS + "&callTimeout=90s");
        begin("polytomic:listConnections");
        awaitEnds(1);

        timer.advance(TURN);
        awaitEnds(2);
        assertThat(limited.requests()).hasSize(2);

        timer.advance(TURN);
        awaitEnds(3);
    }

    @Test
    void isNotSharedByAccounts() throws Exception {
        limited.workspace().acceptApiKey("of-another-account");

        begin(STATUS);
        begin(STATUS + "&apiKey=of-another-account");

        awaitEnds(2);
        assertThat(ended).allSatisfy(exchange -> assertThat((Throwable) exchange.getException())
                .isNull());
    }

    @Test
    void appliesToRetriesToo() throws Exception {
        limited.misbehave(Fault.status(503).retryAfter(Duration.ZERO).once());
        begin(STATUS);
        await().untilAsserted(() -> {
            timer.runDue();
            assertThat(limited.requests()).hasSize(1);
        });
        begin(STATUS);

        await().until(() -> {
            timer.advance(TURN);
            return ended.size() == 2;
        });

        assertThat(limited.requests()).hasSize(3);
    }

    @Test
    void isWaitedForWithoutAThread() throws Exception {
        for (int i = 0; i < 100; i++) {
            begin(STATUS);
        }

        awaitEnds(1);
        assertThat(threads()).hasSizeLessThanOrEqualTo(4);
        assertThat(limited.requests()).hasSize(1);
    }

    @Test
    void failsACallAtOnceWhoseTurnIsAfterItsTimeout() throws Exception {
        for (int i = 0; i < 31; i++) {
            begin(STATUS);
        }
        awaitEnds(1);

        PolytomicRateLimitException error =
                failure(STATUS + "&callTimeout=30s&maxRedeliveryDelay=10m", PolytomicRateLimitException.class);

        assertThat(error.getStatusCode()).isZero();
        assertThat(error.getAttempts()).isZero();
        assertThat(error.getRetryAfter()).contains(Duration.ofSeconds(31));
        assertThat(error.isRetryable()).isTrue();
        assertThat(error.isOutcomeKnown()).isTrue();
        assertThat(error)
                .hasMessage("bulkSyncStatus of syncId=" + SampleWorkspace.SHOP_TO_BUCKET
                        + " was not sent: its turn under the rate limit"
                        + " requestsPerMinute does not come within callTimeout PT30S. Send fewer calls, or raise"
                        + " one of the two (retry in 31 seconds)");
        assertThat(limited.requests()).hasSize(1);
    }

    @Test
    void givesTheTurnOfACallThatFailsToTheNext() throws Exception {
        begin(STATUS);
        begin(STATUS);
        awaitEnds(1);
        failure(STATUS + "&callTimeout=1s", PolytomicRateLimitException.class);
        begin(STATUS);

        timer.advance(TURN);
        awaitEnds(2);
        timer.advance(TURN);

        awaitEnds(3);
        assertThat(limited.requests()).hasSize(3);
    }

    @Test
    void isWaitedForNoLongerWhenTheComponentStops() throws Exception {
        begin(STATUS);
        begin(STATUS);
        awaitEnds(1);
        ended.clear();

        component.stop();

        awaitEnds(1);
        PolytomicTransportException error = failure(ended.element(), PolytomicTransportException.class);
        assertThat(error.getMessage()).endsWith(" was aborted: the component is stopped");
        assertThat(error.isMayHaveBeenActedOn()).isFalse();
        assertThat(limited.requests()).hasSize(1);
    }

    @Test
    void isOffByDefault() {
        assertThat(new PolytomicComponent().getRequestsPerMinute()).isZero();
    }

    @Test
    void cannotBeNegative() throws Exception {
        try (CamelContext other = new DefaultCamelContext()) {
            PolytomicComponent negative = new PolytomicComponent();
            negative.setRequestsPerMinute(-1);

            assertThatThrownBy(() -> {
                        other.addComponent("polytomic", negative);
                        other.start();
                    })
                    .hasRootCauseInstanceOf(IllegalArgumentException.class)
                    .hasRootCauseMessage("Option requestsPerMinute must be 0 (no limit) or more, not -1");
        }
    }

    /** Runs the route on this thread up to its first asynchronous step. */
    private void begin(String uri) throws Exception {
        AsyncProducer producer = context.getEndpoint(uri).createAsyncProducer();
        producer.start();
        Exchange exchange = new DefaultExchange(context);
        producer.process(exchange, sync -> ended.add(exchange));
    }

    private void awaitEnds(int calls) {
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(() -> ended.size() >= calls);
        assertThat(ended).hasSize(calls);
    }
}
