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

/** A timer for the component's calls with the simulator's manual clock: due tasks run when the clock advances. */
public final class SteppedTimer extends ScheduledThreadPoolExecutor {

    private static final String DEADLINE_QUEUE = "io.github.camelpolytomic.internal.client.DeadlineQueue";

    private final SimulatorClock clock;
    private final Queue<Step> steps = new PriorityQueue<>();
    private final AtomicInteger busy = new AtomicInteger();
    private long order;

    public SteppedTimer(SimulatorClock clock) {
        super(0);
        this.clock = clock;
    }

    /** Returns the time in nanoseconds. */
    public long now() {
        return TimeUnit.SECONDS.toNanos(clock.instant().getEpochSecond())
                + clock.instant().getNano();
    }

    /** Advances the clock and runs the due tasks on this thread. */
    public void advance(Duration time) {
        clock.advance(time);
        runDue();
    }

    /** Whether the component has nothing to do until time passes. */
    public boolean isIdle() {
        return busy.get() == 0;
    }

    /** Returns the number of scheduled tasks, without the checks of deadlines. */
    public long waiting() {
        return waiting(false);
    }

    /** Returns the number of scheduled checks of deadlines; a check stays scheduled when the queue is empty. */
    public long deadlineChecks() {
        return waiting(true);
    }

    private synchronized long waiting(boolean checks) {
        return steps.stream()
                .filter(step -> !step.isDone() && step.deadlineCheck == checks)
                .count();
    }

    public void runDue() {
        for (Step step = due(); step != null; step = due()) {
            step.run();
        }
    }

    private synchronized Step due() {
        return steps.isEmpty() || steps.peek().at > now() ? null : steps.remove();
    }

    @Override
    public synchronized ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        boolean deadlineCheck = command.getClass().getName().startsWith(DEADLINE_QUEUE);
        Step step = new Step(Executors.callable(command), deadlineCheck, now() + unit.toNanos(delay), order++);
        steps.add(step);
        return step;
    }

    /** Returns a factory that returns this timer for the component, and the default for others. */
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

        private final boolean deadlineCheck;
        private final long at;
        private final long rank;

        Step(Callable<Object> command, boolean deadlineCheck, long at, long rank) {
            super(command);
            this.deadlineCheck = deadlineCheck;
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
