package io.github.camelpolytomic;

import java.time.Duration;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.internal.run.RunTestSupport;
import io.github.camelpolytomic.model.run.SyncFreshness;
import io.github.camelpolytomic.model.run.SyncGroupRun;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs with dynamic URIs. */
class DynamicUriOfRunsTest extends RunTestSupport {

    @Override
    protected void configure() {
        component.wallClock(service.clock());
    }

    @BeforeEach
    void everyRunIsShort() throws Exception {
        sync().everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(1)));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:run")
                        .toD("polytomic:runBulkSync?syncId=${header.sync}&onActive=attach&timeout=2h"
                                + "&idempotencyKey=${header.key}");
                from("direct:group").toD("polytomic:runBulkSyncs?select=id:${header.sync}&maxParallel=2");
                from("direct:fresh").toD("polytomic:bulkSyncFreshness?syncId=${header.sync}&maxAge=6h");
                from("direct:cancel").toD("polytomic:cancelBulkSyncAndWait?syncId=${header.sync}");
            }
        });
    }

    @Test
    void manyRunsNeedOneEndpoint() {
        int before = context.getEndpoints().size();

        for (int night = 0; night < 3; night++) {
            run(end(begin("direct:run", Map.of("sync", SYNC, "key", "night-number-" + night))));
        }

        assertThat(sync().executions()).hasSize(3);
        assertThat(context.getEndpoints()).hasSize(before + 1);
    }

    @Test
    void theKeyThatTheUriGivesIsTheOneOfTheStart() {
        run(end(begin("direct:run", Map.of("sync", SYNC, "key", "night-number-1"))));
        run(end(begin("direct:run", Map.of("sync", SYNC, "key", "night-number-1"))));

        assertThat(sync().executions()).hasSize(1);
    }

    @Test
    void groupsAndFreshnessTakeThemToo() {
        SyncGroupRun group = body("direct:group", SyncGroupRun.class);
        SyncFreshness freshness = body("direct:fresh", SyncFreshness.class);

        assertThat(group.succeeded()).isEqualTo(1);
        assertThat(freshness.executionId()).isEqualTo(sync().executions().get(0).id());
    }

    @Test
    void aSyncThatTheUriNamesIsNotMixedWithTheExecutionOfAnEarlierStep() {
        sync().pastRuns(1);
        sync().nextRun(SimulatedRun.neverEnds());
        String running = sync().startScheduledRun().id();
        String past = sync().executions().get(0).id();

        Exchange exchange = end(begin("direct:cancel", Map.of("sync", SYNC, "CamelPolytomicExecutionId", past)));

        assertThat(run(exchange).executionId()).isEqualTo(running);
        assertThat(run(exchange).origin()).isEqualTo("canceled");
    }

    private <T> T body(String uri, Class<T> type) {
        Exchange exchange = end(begin(uri, Map.of("sync", SYNC)));
        assertThat((Throwable) exchange.getException()).isNull();
        return exchange.getMessage().getBody(type);
    }
}
