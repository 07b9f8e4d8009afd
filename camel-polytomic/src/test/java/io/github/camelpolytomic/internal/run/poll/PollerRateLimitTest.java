package io.github.camelpolytomic.internal.run.poll;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedRun;
import io.github.camelpolytomic.test.SimulatorClock;

import static org.assertj.core.api.Assertions.assertThat;

/** Polls count against the rate limit like all other requests, and leave room for these. */
class PollerRateLimitTest extends PollingTestSupport {

    private static final String OLDEST = "&apiVersion=2023-04-25";

    private final AtomicInteger refused = new AtomicInteger();

    @Override
    protected PolytomicSimulator.Builder service(SimulatorClock clock) {
        return super.service(clock).requestsPerMinute(60);
    }

    @Override
    protected void configure() {
        component.setRequestsPerMinute(60);
        service.wireMock().addMockServiceRequestListener((request, response) -> {
            if (response.getStatus() == 429) {
                refused.incrementAndGet();
            }
        });
    }

    @Test
    void twoHundredWaitsOfTheOldestVersionStayWithinTheRateLimit() {
        List<SimulatedBulkSync> syncs = fleet(200, SimulatedRun.completesAfter(Duration.ofMinutes(10)));
        List<CompletableFuture<Exchange>> running = follow(syncs);

        List<Asked> asked = ask(Duration.ofMinutes(9), SECOND);
        assertThat(asked).hasSizeBetween(500, 541);
        assertThat(syncs).allSatisfy(sync -> assertThat(looksAt(sync, asked)).hasSizeBetween(2, 4));

        ask(Duration.ofMinutes(6), SECOND);
        haveAllEnded(running);
        assertThat(refused).hasValue(0);
    }

    @Test
    void otherCallsGetTheirTurnAmongManyPolls() {
        follow(fleet(200, SimulatedRun.neverEnds()));
        ask(Duration.ofMinutes(4), SECOND);

        CompletableFuture<Exchange> other = begin("polytomic:getBulkSync?syncId=" + SYNC);
        ask(Duration.ofSeconds(15), SECOND);

        assertThat(other).isDone();
        assertThat((Throwable) other.join().getException()).isNull();
    }

    private List<CompletableFuture<Exchange>> follow(List<SimulatedBulkSync> syncs) {
        return syncs.stream()
                .map(sync -> begin(
                        "polytomic:awaitBulkSyncExecution?callTimeout=1h" + OLDEST,
                        Map.of(
                                "CamelPolytomicSyncId",
                                sync.id(),
                                "CamelPolytomicExecutionId",
                                sync.startScheduledRun().id())))
                .toList();
    }
}
