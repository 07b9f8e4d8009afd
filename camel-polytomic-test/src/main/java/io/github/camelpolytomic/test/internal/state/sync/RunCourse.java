package io.github.camelpolytomic.test.internal.state.sync;

import java.time.Duration;

/**
 * How a run goes, whatever kind of sync it is of.
 *
 * @param cancelTakes how long it stays {@code canceling}
 * @param lastStage the status in the last fifth of its time
 * @param statusWhileRunning the status in place of {@code running} and the last stage; empty for those two
 * @param status the status at the end
 */
public record RunCourse(
        Duration duration, Duration cancelTakes, String lastStage, String statusWhileRunning, String status) {

    private static final Duration CANCEL_TAKES = Duration.ofMillis(500);

    public static RunCourse endsAfter(Duration duration, String lastStage, String status) {
        return new RunCourse(duration, CANCEL_TAKES, lastStage, "", status);
    }

    public RunCourse cancelTakes(Duration time) {
        return new RunCourse(duration, time, lastStage, statusWhileRunning, status);
    }

    public RunCourse statusWhileRunning(String other) {
        return new RunCourse(duration, cancelTakes, lastStage, other, status);
    }
}
