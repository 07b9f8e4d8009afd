package io.github.camelpolytomic.internal.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.chaos.ChaosProxy;
import io.github.camelpolytomic.chaos.WatchedPool;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.fuzz.Figures;
import io.github.camelpolytomic.internal.run.poll.PollingTestSupport;
import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A route with redelivery starts each sync exactly once, whatever a proxy does to requests and responses.
 * {@code -Dchaos.runs} sets the number of runs, {@code -Dchaos.seed} repeats the seed of a failure.
 */
class PolytomicClientChaosTest extends PollingTestSupport {

    private static final int RUNS = Integer.getInteger("chaos.runs", 50);
    private static final long SEED = Long.getLong("chaos.seed", System.nanoTime());
    private static final int AT_ONCE = 50;
    private static final int REDELIVERIES = 20;
    private static final Figures FIGURES = new Figures(PolytomicClientChaosTest.class);

    private final WatchedPool pool = new WatchedPool();
    private ChaosProxy proxy;

    @AfterAll
    static void writeFigures() throws Exception {
        FIGURES.write();
    }

    @Override
    protected void configure() {
        proxy = new ChaosProxy(service.baseUrl(), SEED);
        component.getConfiguration().setBaseUrl(proxy.url());
        component.getConfiguration().setHttpComponent(pool);
    }

    @Override
    protected void afterStop() {
        super.afterStop();
        proxy.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"maxRetries=0", "maxRetries=3", "maxRetries=1&apiVersion=2023-04-25"})
    void startsEachSyncOnce(String options) throws Exception {
        all("startBulkSync?" + options, SimulatedRun.completesAfter(Duration.ZERO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"maxRetries=0", "maxRetries=3", "maxRetries=1&apiVersion=2023-04-25"})
    void runsEachSyncOnce(String options) throws Exception {
        List<Exchange> exchanges =
                all("runBulkSync?timeout=1h&" + options, SimulatedRun.completesAfter(Duration.ofMinutes(2)));

        assertThat(exchanges)
                .extracting(exchange ->
                        exchange.getMessage().getBody(BulkSyncRun.class).status())
                .containsOnly("completed");
        assertThat(component.runs()).isEmpty();
    }

    private List<Exchange> all(String call, SimulatedRun how) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(PolytomicException.class)
                        .maximumRedeliveries(REDELIVERIES)
                        .redeliveryDelay(0);
                from("direct:chaos").to("polytomic:" + call);
            }
        });
        List<Exchange> exchanges = new ArrayList<>();
        while (exchanges.size() < RUNS) {
            List<SimulatedBulkSync> syncs = fleet(Math.min(AT_ONCE, RUNS - exchanges.size()), how);
            List<CompletableFuture<Exchange>> running = syncs.stream()
                    .map(sync -> begin("direct:chaos", Map.of("CamelPolytomicSyncId", sync.id())))
                    .toList();
            for (int i = 0; i < running.size(); i++) {
                Exchange exchange = end(running.get(i), Duration.ofSeconds(10));
                requireOneExecution(syncs.get(i), exchange);
                exchanges.add(exchange);
            }
        }
        assertThat(pool.leased()).isZero();
        return exchanges;
    }

    private void requireOneExecution(SimulatedBulkSync sync, Exchange exchange) {
        FIGURES.count("runs");
        FIGURES.count("executions", sync.executions().size());
        assertThat((Throwable) exchange.getException())
                .as(() -> proxy.history(sync.id()))
                .isNull();
        assertThat(sync.executions()).as(() -> proxy.history(sync.id())).hasSize(1);
        assertThat(exchange.getMessage().getHeader("CamelPolytomicExecutionId"))
                .as(() -> proxy.history(sync.id()))
                .isEqualTo(sync.executions().get(0).id());
    }
}
