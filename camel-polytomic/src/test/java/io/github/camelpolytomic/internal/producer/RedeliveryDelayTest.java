package io.github.camelpolytomic.internal.producer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.util.StopWatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicNotFoundException;
import io.github.camelpolytomic.error.PolytomicRateLimitException;
import io.github.camelpolytomic.internal.run.StartTestSupport;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/** A delay that the service requests and that exceeds the call timeout is used by the route's error handler. */
class RedeliveryDelayTest extends StartTestSupport {

    private static final String DELAY = Exchange.REDELIVERY_DELAY;
    private static final Fault LIMITED = Fault.status(429).retryAfter(Duration.ofMinutes(10));

    private final List<Object> delays = new ArrayList<>();

    @Test
    void isInTheException() {
        simulator.misbehave(LIMITED);

        PolytomicRateLimitException error = failure(START, PolytomicRateLimitException.class);

        assertThat(error.getRetryAfter()).contains(Duration.ofMinutes(10));
        assertThat(error.getStatusCode()).isEqualTo(429);
        assertThat(error.isRetryable()).isTrue();
        assertThat(error)
                .hasMessage("startBulkSync of syncId=nightly failed with 429 (too_many_requests): Too Many Requests."
                        + " Send fewer calls, or wait (Retry-After: 600 seconds)");
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void isWaitedForByTheErrorHandler() throws Exception {
        redeliver(1, ONCE + "&maxRedeliveryDelay=10m");
        simulator.misbehave(LIMITED.retryAfter(Duration.ofSeconds(1)).once());
        StopWatch watch = new StopWatch();

        assertThat(send().getException()).isNull();

        assertThat(watch.taken()).isGreaterThanOrEqualTo(1_000);
        assertThat(delays).containsExactly(1_000L);
        assertThat(simulator.requests()).hasSize(2);
    }

    @Test
    void isCapped() throws Exception {
        redeliver(1, START + "&maxRedeliveryDelay=150ms");
        simulator.misbehave(LIMITED.once());

        assertThat(send().getException()).isNull();

        assertThat(delays).containsExactly(150L);
    }

    @Test
    void isThatOfEachAttempt() throws Exception {
        redeliver(4, ONCE + "&maxRedeliveryDelay=40ms");
        simulator.misbehave(LIMITED.once());
        simulator.misbehave(LIMITED.retryAfter(Duration.ZERO).once());
        simulator.misbehave(Fault.status(503).once());
        simulator.misbehave(Fault.status(503).retryAfter(Duration.ofSeconds(1)).once());

        Exchange exchange = send();

        assertThat(exchange.getException()).isNull();
        assertThat(delays).containsExactly(40L, 0L, null, 40L);
        assertThat(exchange.getMessage().getHeader(DELAY)).isNull();
    }

    @Test
    void isNoneForAFailureThatLasts() {
        simulator.misbehave(Fault.status(404).retryAfter(Duration.ofSeconds(1)));

        Exchange exchange = call(START + "&maxRedeliveryDelay=10m", Map.of(DELAY, 77L));

        failure(exchange, PolytomicNotFoundException.class);
        assertThat(exchange.getMessage().getHeader(DELAY)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"patchBulkSyncSchemas?syncId=" + SYNC, "startBulkSync?idempotent=false&syncId=" + SYNC})
    void isThatOfACallThatWeDoNotRepeatToo(String uri) {
        simulator.misbehave(LIMITED);

        Exchange exchange = template.send("polytomic:" + uri + "&maxRedeliveryDelay=10m", sent -> sent.getMessage()
                .setBody("{\"schemas\":[{\"id\":\"public.orders\"}]}"));

        failure(exchange, PolytomicRateLimitException.class);
        assertThat(exchange.getMessage().getHeader(DELAY)).isEqualTo(600_000L);
        assertThat(simulator.requests()).hasSize(1);
    }

    static Stream<Fault> faults() {
        return Stream.of(Fault.delay(Duration.ZERO), LIMITED, Fault.status(503), Fault.status(404));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isTheUsersWithoutTheOption(Fault fault) {
        simulator.misbehave(fault);

        Exchange with = call(ONCE, Map.of(DELAY, 77L));
        Exchange without = call(ONCE);

        assertThat(with.getMessage().getHeader(DELAY)).isEqualTo(77L);
        assertThat(without.getMessage().getHeaders()).doesNotContainKey(DELAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1s"})
    void cannotBeLessThanNothing(String most) {
        assertThat(refusal(START + "&maxRedeliveryDelay=" + most)).contains("maxRedeliveryDelay");
    }

    private void redeliver(int times, String uri) throws Exception {
        route(new RouteBuilder() {
            @Override
            public void configure() {
                onException(PolytomicException.class)
                        .maximumRedeliveries(times)
                        .redeliveryDelay(0)
                        .onExceptionOccurred(
                                exchange -> delays.add(exchange.getMessage().getHeader(DELAY)));
                from("direct:start").to(uri);
            }
        });
    }
}
