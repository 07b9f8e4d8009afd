package io.github.camelpolytomic.internal.client;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.DefaultThreadPoolFactory;

import io.github.camelpolytomic.internal.producer.BusyCount;
import io.github.camelpolytomic.test.SimulatorClock;

/** The timer of the component's calls by the clock of a simulator that stands: what is due runs when it is put forward. */
public final class SteppedTimer extends ScheduledThreadPoolExecutor {

    private static final String TIME_LIMITS = "io.github.camelpolytomic.internal.client.DeadlineQueue";

    private final SimulatorClock clock;
    private final Queue<Step> steps = new PriorityQueue<>();
    private final AtomicInteger busy = new AtomicInteger();
    private long order;

    public SteppedTimer(SimulatorClock clock) {
        super(0);
        this.clock = clock;
    }

    /** The time in nanoseconds. */
    public long now() {
        return TimeUnit.SECONDS.toNanos(clock.instant().getEpochSecond())
                + clock.instant().getNano();
    }

    /** Puts the clock forward and runs what is due, on this thread. */
    public void advance(Duration time) {
        clock.advance(time);
        runDue();
    }

    /** Whether the component has nothing to do until time passes. */
    public boolean isIdle() {
        return busy.get() == 0;
    }

    /** How many steps wait for their time, without the looks at time limits. */
    public long waiting() {
        return waiting(false);
    }

    /** How many looks at time limits are planned, which stay when there is nothing to look at. */
    long looks() {
        return waiting(true);
    }

    private synchronized long waiting(boolean looks) {
        return steps.stream()
                .filter(step -> !step.isDone() && step.look == looks)
                .count();
    }

    void runDue() {
        for (Step step = due(); step != null; step = due()) {
            step.run();
        }
    }

    private synchronized Step due() {
        return steps.isEmpty() || steps.peek().at > now() ? null : steps.remove();
    }

    @Override
    public synchronized ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        boolean look = command.getClass().getName().startsWith(TIME_LIMITS);
        Step step = new Step(Executors.callable(command), look, now() + unit.toNanos(delay), order++);
        steps.add(step);
        return step;
    }

    /** A factory that gives this timer to the component, and to others what they usually get. */
    public DefaultThreadPoolFactory factory() {
        return new DefaultThreadPoolFactory() {
            @Override
            public ScheduledExecutorService newScheduledThreadPool(ThreadPoolProfile profile, ThreadFactory threads) {
                return "polytomicTimer".equals(profile.getId())
                        ? SteppedTimer.this
                        : super.newScheduledThreadPool(profile, threads);
            }

            @Override
            public ExecutorService newThreadPool(ThreadPoolProfile profile, ThreadFactory threads) {
                ExecutorService pool = super.newThreadPool(profile, threads);
                return profile.getId().startsWith("polytomic") ? new BusyCount(pool, busy) : pool;
            }
        };
    }

    private final class Step extends FutureTask<Object> implements ScheduledFuture<Object> {

        private final boolean look;
        private final long at;
        private final long rank;

        Step(Callable<Object> command, boolean look, long at, long rank) {
            super(command);
            this.look = look;
            this.at = at;
            this.rank = rank;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(at - now(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Comparator.<Step>comparingLong(step -> step.at)
                    .thenComparingLong(step -> step.rank)
                    .compare(this, (Step) other);
        }
    }
}
