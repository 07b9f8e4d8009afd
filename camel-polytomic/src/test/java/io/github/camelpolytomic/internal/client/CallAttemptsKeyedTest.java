package io.github.camelpolytomic.internal.client;

import java.time.Duration;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicServerException;
import io.github.camelpolytomic.error.PolytomicTransportException;
import io.github.camelpolytomic.internal.run.StartTestSupport;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/** A POST is retried if its key makes that safe, and takes effect once. */
class CallAttemptsKeyedTest extends StartTestSupport {

    private static final String KEYLESS = START + "&idempotent=false";
    private static final String PATCH = "polytomic:patchBulkSyncSchemas?syncId=" + SYNC;
    private static final String NOBODY = "&maxRetries=1" + at("http://127.0.0.1:1");

    static Stream<Fault> passing() {
        return Stream.of(
                Fault.status(408),
                Fault.status(429),
                Fault.status(502),
                Fault.status(503),
                Fault.status(504),
                Fault.html(502),
                Fault.status(503).afterActing(),
                Fault.html(520).afterActing(),
                Fault.html(524).afterActing(),
                Fault.html(530),
                Fault.html(500).afterActing(),
                Fault.body(501, "text/plain", "upstream failed").afterActing(),
                Fault.body(500, "application/json", "{\"message\":\"An unexpected error occurred\"}")
                        .afterActing(),
                Fault.reset(),
                Fault.cutOff(),
                Fault.lostResponse());
    }

    @ParameterizedTest
    @MethodSource("passing")
    void ofACallRepeatsItsKey(Fault fault) {
        simulator.misbehave(fault.retryAfter(Duration.ZERO).times(2));

        Exchange exchange = call(START);

        assertThat((Throwable) exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader("CamelPolytomicAttempts")).isEqualTo(3);
        assertOneKey(3);
        assertThat(sync.executions()).hasSize(1);
    }

    @Test
    void afterACutConnectionLeavesOneExecutionWhichTheRouteGets() throws Exception {
        route(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start").to(START);
            }
        });
        simulator.misbehave(Fault.lostResponse().once());

        Exchange exchange = template.send("direct:start", sent -> {});

        assertThat((Throwable) exchange.getException()).isNull();
        assertThat(sync.executions()).hasSize(1);
        BulkSyncExecution execution = exchange.getMessage().getBody(BulkSyncExecution.class);
        assertThat(execution.id()).isEqualTo(sync.executions().get(0).id());
        assertThat(exchange.getMessage().getHeader("CamelPolytomicExecutionId")).isEqualTo(execution.id());
    }

    @Test
    void ofTheUsersKeyRepeatsItToo() {
        simulator.misbehave(Fault.lostResponse().once());

        assertThat((Throwable) call(START + "&idempotencyKey=" + KEY).getException())
                .isNull();

        assertThat(keys()).containsExactly(KEY, KEY);
        assertThat(sync.executions()).hasSize(1);
    }

    @Test
    void namesTheKeyWhenItHasGivenUp() {
        simulator.misbehave(Fault.status(503));

        PolytomicServerException error = failure(ONCE, PolytomicServerException.class);

        assertThat(error.getIdempotencyKey()).contains(keys().get(0));
        assertThat(error.isRetryable()).isTrue();
        assertThat(error.isOutcomeKnown()).isFalse();
    }

    @Test
    void neverHappensForA503ToAPostWithoutAKey() {
        simulator.misbehave(Fault.status(503));

        PolytomicServerException error = failure(KEYLESS, PolytomicServerException.class);

        assertThat(error.isRetryable()).isFalse();
        assertThat(error.isOutcomeKnown()).isFalse();
        assertThat(error.getIdempotencyKey()).isEmpty();
        assertThat(simulator.requests()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("passing")
    void neverHappensForAPostWithoutAKey(Fault fault) {
        simulator.misbehave(fault);

        assertSentOnce(call(KEYLESS));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void neverHappensForAPatch(Fault fault) {
        simulator.misbehave(fault);

        assertSentOnce(patch(PATCH));
        assertThat(request().method()).isEqualTo("PATCH");
    }

    @Test
    void ofAPostWithoutAKeyHappensWhenTheConnectionWasRefused() {
        assertRefusedTwice(call(KEYLESS + NOBODY));
    }

    @Test
    void ofAPatchHappensWhenTheConnectionWasRefused() {
        assertRefusedTwice(patch(PATCH + NOBODY));
    }

    private Exchange patch(String uri) {
        return template.send(uri, exchange -> exchange.getMessage().setBody("{\"schemas\":[]}"));
    }

    private void assertSentOnce(Exchange exchange) {
        assertThat(exchange.getException()).isInstanceOf(PolytomicException.class);
        PolytomicException error = exchange.getException(PolytomicException.class);
        assertThat(error.isRetryable()).isFalse();
        assertThat(error.isOutcomeKnown()).isEqualTo(error.getStatusCode() == 429);
        assertThat(error.getAttempts()).isEqualTo(1);
        assertThat(keys()).containsExactly("none");
    }

    private static void assertRefusedTwice(Exchange exchange) {
        PolytomicTransportException error = failure(exchange, PolytomicTransportException.class);
        assertThat(error.getAttempts()).isEqualTo(2);
        assertThat(error.isRetryable()).isTrue();
        assertThat(error.isMayHaveBeenActedOn()).isFalse();
        assertThat(error.isOutcomeKnown()).isTrue();
    }
}
