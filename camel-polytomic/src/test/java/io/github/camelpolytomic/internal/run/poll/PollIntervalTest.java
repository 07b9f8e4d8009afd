package io.github.camelpolytomic.internal.run.poll;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PollIntervalTest {

    private static final PollInterval INTERVAL = new PollInterval(Duration.ofSeconds(2), Duration.ofSeconds(60));

    @ParameterizedTest
    @CsvSource({
        "PT0S, PT2S, PT2.2S",
        "PT20S, PT2S, PT2.2S",
        "PT1M, PT5.4S, PT6S",
        "PT5M, PT27S, PT30S",
        "PT10M, PT54S, PT60S",
        "PT24H, PT54S, PT60S"
    })
    void isATenthOfTheAgeWithinItsBounds(Duration age, Duration from, Duration to) {
        assertThat(many(INTERVAL, age)).allMatch(time -> time.compareTo(from) >= 0 && time.compareTo(to) <= 0);
    }

    @Test
    void isNotTheSameEachTime() {
        assertThat(many(INTERVAL, Duration.ZERO)).hasSizeGreaterThan(100);
    }

    @Test
    void leavesNoRoomForChanceWhenBothBoundsAreTheSame() {
        PollInterval fixed = new PollInterval(Duration.ofSeconds(5), Duration.ofSeconds(5));

        assertThat(many(fixed, Duration.ofHours(1))).containsExactly(Duration.ofSeconds(5));
    }

    private static Set<Duration> many(PollInterval interval, Duration age) {
        return Stream.generate(() -> interval.at(age)).limit(1_000).collect(Collectors.toSet());
    }
}
