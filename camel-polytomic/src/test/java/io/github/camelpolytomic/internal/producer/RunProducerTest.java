package io.github.camelpolytomic.internal.producer;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.camelpolytomic.error.PolytomicRunFailedException;
import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.internal.run.RunTestSupport;
import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code runBulkSync} starts an execution, and the exchange continues when it has ended. */
@Tag("any-locale")
class RunProducerTest extends RunTestSupport {

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void endsWhenTheExecutionHasEnded(ApiVersion version) {
        sync().nextRun(SimulatedRun.completesAfter(Duration.ofHours(2)));

        CompletableFuture<Exchange> running = begin(RUN + "&apiVersion=" + version);
        pass(Duration.ofMinutes(119), Duration.ofMinutes(1));
        assertThat(running).isNotDone();
        Exchange exchange = end(running);

        BulkSyncRun run = run(exchange);
        assertThat(run.status()).isEqualTo("completed");
        assertThat(run.executionId()).isEqualTo(sync().executions().get(0).id());
        assertThat(run.executionIds()).containsExactly(run.executionId());
        assertThat(run.origin()).isEqualTo("started");
        assertThat(run.completedAt()).isNotNull();
        assertThat(run.schemas()).isNotEmpty();
        assertThat(run.waitedMillis()).isBetween(7_200_000L, 7_320_000L);
        assertThat(exchange.getMessage().getHeaders())
                .containsAllEntriesOf(Map.of(
                        "CamelPolytomicSyncId",
                        SYNC,
                        "CamelPolytomicExecutionId",
                        run.executionId(),
                        "CamelPolytomicRunOrigin",
                        "started"));
        assertThat(sync().executions()).hasSize(1);
        assertThat(component.runs()).isEmpty();
        assertThat(timer.waiting()).isZero();
    }

    @Test
    void failsWhenTheExecutionFails() {
        sync().nextRun(SimulatedRun.failsAfter(Duration.ofMinutes(10), "the disk is full"));

        PolytomicRunFailedException failure = failure(end(begin(RUN)), PolytomicRunFailedException.class);

        assertThat(failure).hasMessageContaining("the disk is full");
        assertThat(failure.getRun().status()).isEqualTo("failed");
    }

    @Test
    void isFoundByItsName() {
        String name = sync().name();
        sync().nextRun(SimulatedRun.completesAfter(Duration.ofMinutes(1)));

        BulkSyncRun run = run(end(begin("polytomic:runBulkSync", Map.of("CamelPolytomicName", name))));

        assertThat(run.syncId()).isEqualTo(SYNC);
        assertThat(run.syncName()).isEqualTo(name);
    }
}
