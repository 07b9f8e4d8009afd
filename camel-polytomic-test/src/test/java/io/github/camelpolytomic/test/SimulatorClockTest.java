package io.github.camelpolytomic.test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class SimulatorClockTest {

    private static final Instant NOON = Instant.parse("2026-02-03T12:00:00Z");

    @Test
    void aStoppedClockMovesOnlyWhenItIsAdvanced() {
        SimulatorClock clock = SimulatorClock.stoppedAt(NOON);

        assertThat(clock.instant()).isEqualTo(NOON);
        clock.advance(Duration.ofMinutes(5));
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(300));
        assertThat(clock.withZone(ZoneId.of("Asia/Tokyo")).instant()).isEqualTo(NOON.plusSeconds(300));
    }

    @Test
    void aPacedClockRunsFasterThanRealTime() {
        SimulatorClock clock = SimulatorClock.paced(10_000);
        Instant start = clock.instant();

        await().atMost(Duration.ofSeconds(10)).until(() -> clock.instant().isAfter(start.plusSeconds(1_000)));
    }

    @Test
    void aClockKeepsRealTimeUnlessToldOtherwise() {
        SimulatorClock clock = SimulatorClock.realTime();

        assertThat(Duration.between(Instant.now(), clock.instant()).abs()).isLessThan(Duration.ofSeconds(10));
        clock.advance(Duration.ofHours(1));
        assertThat(Duration.between(Instant.now(), clock.instant()))
                .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
    }

    @Test
    void thePaceMayChange() {
        SimulatorClock clock = SimulatorClock.stoppedAt(NOON);

        clock.pace(1_000_000);
        await().until(() -> clock.instant().isAfter(NOON));
        clock.pace(0);

        Instant stopped = clock.instant();
        assertThat(clock.instant()).isEqualTo(stopped);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void aPaceIsANumberThatIsNotNegative(double factor) {
        assertThatThrownBy(() -> SimulatorClock.paced(factor)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theClockDoesNotRunBackwards() {
        assertThatThrownBy(() -> SimulatorClock.realTime().advance(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the clock does not run backwards: PT-1S");
    }

    @Test
    void aWorkspaceWithItsOwnClockTakesNoOther() {
        assertThatThrownBy(() -> PolytomicSimulator.builder()
                        .workspace(Workspace.empty())
                        .clock(SimulatorClock.realTime())
                        .start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Workspace.empty(clock)");
    }
}
