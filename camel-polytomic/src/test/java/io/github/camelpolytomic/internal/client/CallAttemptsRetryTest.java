package io.github.camelpolytomic.internal.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.util.StopWatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicRateLimitException;
import io.github.camelpolytomic.error.PolytomicServerException;
import io.github.camelpolytomic.error.PolytomicTransportException;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.SampleWorkspace;

import static org.assertj.core.api.Assertions.assertThat;

/** A call is retried if that is safe and may help, a limited number of times; the attempts are counted. */
class CallAttemptsRetryTest extends PolytomicTestSupport {

    private static final String CALL = "polytomic:bulkSource?connectionId=" + SampleWorkspace.CRM;

    static Stream<Fault> passing() {
        return Stream.of(
                Fault.status(408),
                Fault.status(429),
                Fault.status(502),
                Fault.status(503),
                Fault.status(504),
                Fault.html(502),
                Fault.reset(),
                Fault.cutOff());
    }

    @ParameterizedTest
    @MethodSource("passing")
    void happensUntilTheFaultIsOver(Fault fault) {
        simulator.misbehave(fault.times(2));

        Exchange exchange = call(CALL);

        assertThat((Throwable) exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader("CamelPolytomicAttempts")).isEqualTo(3);
        assertThat(simulator.requests()).hasSize(3).allSatisfy(request -> assertThat(request.headers())
                .isEqualTo(simulator.requests().get(0).headers()));
    }

    @Test
    void endsWithTheLastResponse() {
        simulator.misbehave(Fault.status(503).times(2));
        simulator.misbehave(Fault.status(502));

        PolytomicServerException error = failure(CALL, PolytomicServerException.class);

        assertThat(error.getStatusCode()).isEqualTo(502);
        assertThat(error.getAttempts()).isEqualTo(3);
        assertThat(error.getMessage()).endsWith("[3 attempts]");
        assertThat(error.isRetryable()).isTrue();
        assertThat(simulator.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 422, 500, 501, 505})
    void neverHappensForAStatusThatStays(int status) {
        simulator.misbehave(Fault.status(status));

        assertThat(call(CALL).getException()).isInstanceOf(PolytomicException.class);
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void canBeSwitchedOff() {
        simulator.misbehave(Fault.status(503));

        assertThat(failure(CALL + "&maxRetries=0", PolytomicServerException.class)
                        .getAttempts())
                .isEqualTo(1);
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void waitsForTheRetryAfter() {
        simulator.misbehave(Fault.status(429).retryAfter(Duration.ofSeconds(2)).once());
        StopWatch watch = new StopWatch();

        assertThat((Throwable) call(CALL).getException()).isNull();

        assertThat(watch.taken()).isGreaterThanOrEqualTo(2_000);
        assertThat(simulator.requests()).hasSize(2);
    }

    @Test
    void doesNotWaitWhenRetryAfterIsZero() {
        simulator.misbehave(
                Fault.status(429).retryAfter(Instant.now().minusSeconds(60)).times(2));

        assertThat(call(CALL).getMessage().getHeader("CamelPolytomicAttempts")).isEqualTo(3);
    }

    @Test
    void failsAtOnceWhenRetryAfterDoesNotFitTheCall() {
        simulator.misbehave(Fault.status(429).retryAfter(Duration.ofMinutes(10)));
        StopWatch watch = new StopWatch();

        PolytomicRateLimitException error = failure(CALL, PolytomicRateLimitException.class);

        assertThat(error.getRetryAfter()).contains(Duration.ofMinutes(10));
        assertThat(error.getAttempts()).isEqualTo(1);
        assertThat(watch.taken()).isLessThan(5_000);
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void failsAtOnceWhenRetryAfterAsADateDoesNotFitTheCall() {
        simulator.misbehave(Fault.status(503).retryAfter(Instant.now().plusSeconds(3_600)));

        PolytomicServerException error = failure(CALL, PolytomicServerException.class);

        assertThat(error.getRetryAfter()).get().matches(wait -> wait.toMinutes() >= 58 && wait.toMinutes() <= 60);
        assertThat(simulator.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fri, 31 Dec 9999 23:59:59 GMT", "999999999"})
    void aTimeAsGoodAsNeverOverflowsNowhere(String retryAfter) {
        simulator.misbehave(Fault.status(429).header("Retry-After", retryAfter));

        Exchange exchange = call(CALL + "&maxRedeliveryDelay=1m");

        Duration wait = failure(exchange, PolytomicRateLimitException.class)
                .getRetryAfter()
                .orElseThrow();
        assertThat(wait.toNanos()).isPositive();
        assertThat(wait).isLessThanOrEqualTo(Duration.ofDays(36_500));
        assertThat(exchange.getMessage().getHeader(Exchange.REDELIVERY_DELAY)).isEqualTo(60_000L);
        assertThat(simulator.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "1.5", "", "99999999999999999999", "Sun, 99 Foo 2026 00:00:00 GMT"})
    void usesItsOwnBackoffWhenRetryAfterIsInvalid(String retryAfter) {
        simulator.misbehave(Fault.status(503).header("Retry-After", retryAfter).once());

        assertThat(call(CALL).getMessage().getHeader("CamelPolytomicAttempts")).isEqualTo(2);
    }

    @Test
    void stopsWhenTheCallHasNoTimeLeft() {
        simulator.misbehave(Fault.status(503).retryAfter(Duration.ofSeconds(1)));
        StopWatch watch = new StopWatch();

        PolytomicServerException error =
                failure(CALL + "&maxRetries=100&callTimeout=1500ms", PolytomicServerException.class);

        assertThat(error.getAttempts()).isEqualTo(2);
        assertThat(watch.taken()).isLessThan(5_000);
    }

    @Test
    void happensOnTheRoutesOwnThreadWhenTheEndpointIsSynchronous() {
        simulator.misbehave(Fault.status(503).once());

        Exchange exchange = call(CALL + "&synchronous=true");

        assertThat(exchange.getMessage().getHeader("CamelPolytomicAttempts")).isEqualTo(2);
    }

    @Test
    void isNotMadeByCamelHttpItself() {
        simulator.misbehave(Fault.status(429).retryAfter(Duration.ofSeconds(1)));
        simulator.misbehave(Fault.status(503));

        failure(CALL + "&maxRetries=0", PolytomicRateLimitException.class);

        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void leavesARefusedConnectionAfterItsTries() {
        Exchange exchange = call(
                "polytomic:bulkSource?maxRetries=1" + at("http://127.0.0.1:1"),
                Map.of("CamelPolytomicConnectionId", "c1"));

        PolytomicTransportException error = failure(exchange, PolytomicTransportException.class);
        assertThat(error.getAttempts()).isEqualTo(2);
        assertThat(error.isMayHaveBeenActedOn()).isFalse();
        assertThat(error.isRetryable()).isTrue();
        assertThat(error.getStatusCode()).isZero();
        assertThat(error.getMessage())
                .startsWith("bulkSource of connectionId=c1 received no response: HttpHostConnectException, Connect to ")
                .endsWith("[2 attempts]");
    }
}
