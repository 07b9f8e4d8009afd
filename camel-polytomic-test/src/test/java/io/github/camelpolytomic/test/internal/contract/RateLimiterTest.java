package io.github.camelpolytomic.test.internal.contract;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.SimulatorClock;

import static io.github.camelpolytomic.test.ClientTestSupport.anonymous;
import static io.github.camelpolytomic.test.ClientTestSupport.get;
import static io.github.camelpolytomic.test.ClientTestSupport.json;
import static io.github.camelpolytomic.test.ClientTestSupport.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RateLimiterTest {

    private static final String PATH = "/api/bulk/syncs";

    private final SimulatorClock clock = SimulatorClock.stoppedAt(Instant.parse("2026-02-03T12:00:00Z"));
    private final PolytomicSimulator polytomic =
            PolytomicSimulator.builder().clock(clock).requestsPerMinute(4).start();

    @AfterEach
    void close() {
        polytomic.close();
    }

    @Test
    void oneRequestTooManyIsToldWhenToComeBack() {
        takeAll();

        HttpResponse<String> refused = list();

        assertThat(refused.headers().firstValue("Retry-After")).hasValue("15");
        assertThat(json(refused)).isEqualTo(Json.parseObject("""
                {"key": "too_many_requests", "message": "too many requests", "metadata": {}, "status": 429}
                """));
    }

    @Test
    void theLimitRefillsEvenlyByTheClock() {
        takeAll();
        clock.advance(Duration.ofSeconds(14));
        assertThat(list().headers().firstValue("Retry-After")).hasValue("1");

        clock.advance(Duration.ofSeconds(1));

        assertThat(list().statusCode()).isEqualTo(200);
        assertThat(list().statusCode()).isEqualTo(429);
    }

    @Test
    void itNeverHoldsMoreThanAMinutesWorth() {
        clock.advance(Duration.ofHours(1));
        takeAll();

        assertThat(list().statusCode()).isEqualTo(429);
    }

    @Test
    void strangersAndFaultsTakeNothing() {
        polytomic.misbehave(Fault.status(503).times(5));
        for (int i = 0; i < 5; i++) {
            assertThat(list().statusCode()).isEqualTo(503);
        }
        for (int i = 0; i < 5; i++) {
            assertThat(send(anonymous(polytomic, PATH)).statusCode()).isEqualTo(401);
        }

        takeAll();
    }

    @Test
    void resetRefillsIt() {
        takeAll();
        polytomic.reset();

        assertThat(list().statusCode()).isEqualTo(200);
    }

    @Test
    void aLimitBelowOneIsAMistake() {
        assertThatThrownBy(() -> PolytomicSimulator.builder().requestsPerMinute(0))
                .hasMessage("requestsPerMinute must be at least 1, not 0");
    }

    private void takeAll() {
        for (int i = 0; i < 4; i++) {
            assertThat(list().statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> list() {
        return get(polytomic, "2025-09-18", PATH);
    }
}
