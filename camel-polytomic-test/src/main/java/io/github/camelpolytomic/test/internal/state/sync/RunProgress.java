package io.github.camelpolytomic.test.internal.state.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The progress of a run at a given time. It waits a tenth of its duration before it is running, up to a limit. */
public record RunProgress(RunCourse run, Instant created, Optional<Instant> canceled) {

    private static final Duration LONGEST_WAIT = Duration.ofMillis(400);

    /** The status that the run reports. */
    public String status(Instant now) {
        String stage = stage(now);
        boolean isAtWork = stage.equals("running") || stage.equals(run.lastStage());
        return isAtWork && !isOver(now) && !run.statusWhileRunning().isEmpty() ? run.statusWhileRunning() : stage;
    }

    /** The actual status, whatever the run reports. */
    public String stage(Instant now) {
        if (isOver(now)) {
            return endsCanceled() ? "canceled" : run.status();
        }
        if (canceled.isPresent()) {
            return "canceling";
        }
        if (now.isBefore(created.plus(waits().dividedBy(2)))) {
            return "created";
        }
        if (now.isBefore(start())) {
            return "scheduled";
        }
        return now.isBefore(created.plus(run.duration().multipliedBy(4).dividedBy(5))) ? "running" : run.lastStage();
    }

    /** Whether it was canceled, and did not end by itself before that took effect. */
    public boolean endsCanceled() {
        return canceled.isPresent() && !canceledEnd().isAfter(naturalEnd());
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(end());
    }

    public Optional<Instant> started(Instant now) {
        Instant reached = reached(now);
        return Optional.of(start()).filter(start -> !start.isAfter(reached));
    }

    public Optional<Instant> completed(Instant now) {
        return Optional.of(end()).filter(end -> isOver(now));
    }

    /** How many of this number are done. */
    public long done(long all, Instant now) {
        Instant reached = reached(now);
        long whole = Duration.between(start(), naturalEnd()).toMillis();
        long part = Duration.between(start(), reached).toMillis();
        if (!endsCanceled() && isOver(now) || whole <= 0) {
            return all;
        }
        return (long) (all * Math.max(0.0, Math.min(1.0, (double) part / whole)));
    }

    /** The time up to which it has made progress. */
    private Instant reached(Instant now) {
        return canceled.filter(when -> endsCanceled() && now.isAfter(when)).orElse(now);
    }

    private Instant start() {
        return created.plus(waits());
    }

    private Instant end() {
        return endsCanceled() ? canceledEnd() : naturalEnd();
    }

    private Instant canceledEnd() {
        return canceled.orElseThrow().plus(run.cancelTakes());
    }

    private Instant naturalEnd() {
        return created.plus(run.duration());
    }

    private Duration waits() {
        Duration tenth = run.duration().dividedBy(10);
        return tenth.compareTo(LONGEST_WAIT) < 0 ? tenth : LONGEST_WAIT;
    }
}
