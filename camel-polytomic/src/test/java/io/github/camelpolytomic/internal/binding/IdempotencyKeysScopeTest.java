package io.github.camelpolytomic.internal.binding;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.ProcessorDefinition;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.internal.run.StartTestSupport;
import io.github.camelpolytomic.test.Fault;

import static org.apache.camel.builder.Builder.constant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A key that is kept for the redelivery of an exchange is bound to that exchange, endpoint and request. */
class IdempotencyKeysScopeTest extends StartTestSupport {

    static Stream<Named<UnaryOperator<ProcessorDefinition<?>>>> relatives() {
        return Stream.of(
                Named.of("split", route -> route.split(constant("a,b"))
                        .setBody(constant(null))
                        .to(ONCE)
                        .end()),
                Named.of("split in parallel", route -> route.split(constant("a,b"))
                        .parallelProcessing()
                        .setBody(constant(null))
                        .to(ONCE)
                        .end()),
                Named.of("multicast", route -> route.multicast().to(ONCE, ONCE).end()),
                Named.of("wire tap", route -> route.wireTap(ONCE).wireTap(ONCE)),
                Named.of("recipient list", route -> route.recipientList(constant(ONCE + ";" + ONCE), ";")),
                Named.of("enrich", route -> route.enrich(ONCE).enrich(ONCE)),
                Named.of("seda", route -> route.to("seda:start").to("seda:start")));
    }

    @ParameterizedTest
    @MethodSource("relatives")
    void isSharedWithNoRelative(UnaryOperator<ProcessorDefinition<?>> relatives) throws Exception {
        redeliver(0, NOTHING, route -> relatives.apply(failing(route)));
        route(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:start").setBody(constant(null)).to(ONCE);
            }
        });
        simulator.misbehave(Fault.lostResponse().once());

        send();

        await().until(() -> simulator.requests().size() == 3);
        assertOwnKeys(3);
        await().until(() -> sync.executions().size() == 3);
    }

    @Test
    void isUsedUpForAllCopiesOfTheExchange() throws Exception {
        redeliver(0, NOTHING, route -> failing(route).loop(2).copy().to(ONCE).end());
        simulator.misbehave(Fault.lostResponse().once());

        assertThat(send().getException()).isNull();

        List<String> keys = keys();
        assertThat(keys).hasSize(3);
        assertThat(keys.get(1)).isEqualTo(keys.get(0));
        assertThat(keys.get(2)).isNotEqualTo(keys.get(0));
        assertThat(sync.executions()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ONCE + "&callTimeout=90s",
                ONCE + "&apiVersion=2025-09-18",
                "polytomic:startBulkSync?maxRetries=0&syncId=nightly&schemas=public.orders"
            })
    void isSharedWithNoOtherEndpoint(String other) throws Exception {
        redeliver(0, NOTHING, route -> failing(route).to(other));
        simulator.misbehave(Fault.lostResponse().once());

        assertThat(send().getException()).isNull();

        assertOwnKeys(2);
    }

    @Test
    void isSharedWithNoDynamicEndpoint() throws Exception {
        redeliver(0, NOTHING, route -> failing(route).toD("polytomic:startBulkSync?syncId=${exchangeProperty.sync}"));
        simulator.misbehave(Fault.lostResponse().once());

        assertThat(send().getException()).isNull();

        assertOwnKeys(2);
    }

    @Test
    void isKeptForADynamicEndpoint() throws Exception {
        redeliver(1, NOTHING, route -> route.setProperty("sync", constant(SYNC))
                .toD("polytomic:startBulkSync?maxRetries=0&syncId=${exchangeProperty.sync}"));
        simulator.misbehave(Fault.lostResponse().once());

        assertThat(send().getException()).isNull();

        assertOneKey(2);
        assertThat(sync.executions()).hasSize(1);
    }

    @Test
    void isKeptForAnEndpointThatIsCreatedForEachAttempt() throws Exception {
        redeliver(1, NOTHING, route -> route.setProperty("sync", constant(SYNC))
                .toD()
                .uri("polytomic:startBulkSync?maxRetries=0&syncId=${exchangeProperty.sync}")
                .allowOptimisedComponents(false)
                .cacheSize(-1));
        simulator.misbehave(Fault.status(503).once());

        assertThat(send().getException()).isNull();

        assertOneKey(2);
    }

    static Stream<String> others() {
        return Stream.of(
                "polytomic:activateBulkSync?active=true&syncId=" + SYNC,
                "polytomic:bulkSyncStatus?syncId=" + SYNC,
                START + "&schemas=public.orders",
                START + "&callTimeout=90s");
    }

    @ParameterizedTest
    @MethodSource("others")
    void isKeptWhateverIsCalledInBetween(String other) throws Exception {
        route(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:both").errorHandler(noErrorHandler()).to(other).to(ONCE);
            }
        });
        redeliver(1, NOTHING, to("direct:both"));
        simulator.misbehave(Fault.delay(Duration.ZERO).once());
        simulator.misbehave(Fault.lostResponse().once());

        assertThat(send().getException()).isNull();

        List<String> keys = keys();
        assertThat(keys).hasSize(4);
        assertThat(keys.get(3)).isEqualTo(keys.get(1));
        assertThat(keys.get(2)).isIn("none", keys.get(2)).isNotEqualTo(keys.get(1));
    }

    private static ProcessorDefinition<?> failing(ProcessorDefinition<?> route) {
        return route.setProperty("sync", constant(SYNC))
                .doTry()
                .to(ONCE)
                .doCatch(PolytomicException.class)
                .end();
    }
}
