package io.github.camelpolytomic.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of a {@link PolytomicSimulator}: executions, jobs, idempotency keys and rate limits depend on it. It
 * keeps real time by default. Advance it, or let it run faster, so that the test of a run of five minutes takes
 * milliseconds. It never runs backwards. Thread-safe.
 *
 * <pre>{@code
 * PolytomicSimulator polytomic = PolytomicSimulator.builder().clock(SimulatorClock.paced(1_000)).start();
 * polytomic.clock().advance(Duration.ofMinutes(5));
 * }</pre>
 */
public final class SimulatorClock extends Clock {

    private Instant origin;
    private long originNanos;
    private double pace;

    private SimulatorClock(Instant origin, double pace) {
        this.origin = origin;
        this.originNanos = System.nanoTime();
        pace(pace);
    }

    /** A clock that keeps real time. */
    public static SimulatorClock realTime() {
        return paced(1);
    }

    /** A clock that starts now and runs this many times faster than real time. */
    public static SimulatorClock paced(double factor) {
        return new SimulatorClock(Instant.now(), factor);
    }

    /** A clock that is stopped at this instant and moves only by {@link #advance(Duration)}. */
    public static SimulatorClock stoppedAt(Instant moment) {
        return new SimulatorClock(moment, 0);
    }

    /** Advances the clock. */
    public synchronized void advance(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("the clock does not run backwards: " + time);
        }
        restartFrom(instant().plus(time));
    }

    /** Runs this many times faster than real time from now on; 0 stops the clock. */
    public synchronized void pace(double factor) {
        if (!(factor >= 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("not a pace: " + factor);
        }
        restartFrom(instant());
        pace = factor;
    }

    @Override
    public synchronized Instant instant() {
        return origin.plusNanos((long) ((System.nanoTime() - originNanos) * pace));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** The same clock with another zone; the simulator ignores the zone. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new ZonedView(zone);
    }

    private void restartFrom(Instant moment) {
        origin = moment;
        originNanos = System.nanoTime();
    }

    private final class ZonedView extends Clock {

        private final ZoneId zone;

        ZonedView(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new ZonedView(other);
        }

        @Override
        public Instant instant() {
            return SimulatorClock.this.instant();
        }
    }
}
