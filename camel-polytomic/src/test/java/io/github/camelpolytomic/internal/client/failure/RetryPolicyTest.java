package io.github.camelpolytomic.internal.client.failure;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.error.FailureDetailsBuilder;
import io.github.camelpolytomic.error.PolytomicRateLimitException;

import static org.assertj.core.api.Assertions.assertThat;

class RetryPolicyTest {

    private static final Duration ASKED = Duration.ofSeconds(100);
    private static final PolytomicRateLimitException REFUSED = new PolytomicRateLimitException(
            "refused",
            FailureDetailsBuilder.builder()
                    .statusCode(429)
                    .retryable(true)
                    .retryAfter(ASKED)
                    .build());

    @Test
    void waitsForTheRetryAfterPlusUpToTenPercent() {
        assertThat(pauses(Duration.ofSeconds(120))).allSatisfy(pause -> assertThat(pause)
                .get()
                .matches(wait -> wait.compareTo(ASKED) >= 0 && wait.compareTo(ASKED.plusSeconds(10)) <= 0));
    }

    @Test
    void waitsForTheRetryAfterWheneverThatFits() {
        assertThat(pauses(ASKED.plusMillis(1)))
                .allSatisfy(pause -> assertThat(pause).contains(ASKED));
    }

    @Test
    void doesNotWaitWhenTheRetryAfterDoesNotFit() {
        assertThat(pauses(ASKED)).allSatisfy(pause -> assertThat(pause).isEmpty());
    }

    private static Stream<Optional<Duration>> pauses(Duration timeLeft) {
        return Stream.generate(() -> RetryPolicy.delay(REFUSED, 1, 2, timeLeft)).limit(500);
    }
}
