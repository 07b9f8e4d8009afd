package io.github.camelpolytomic.client;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The threads that calls run on. The timer only wakes calls up: what is due runs in the pool, so that nothing slow ever
 * holds up the others' waits.
 *
 * @param pool rejects what it cannot take
 * @param timer for waits
 */
public record Workers(ExecutorService pool, ScheduledExecutorService timer) {

    private static final Duration WHEN_FULL = Duration.ofMillis(50);

    /** Runs it in the pool, or on this thread when the pool is full: whoever sends too much is slowed down. */
    void run(Runnable task) {
        try {
            pool.execute(task);
        } catch (RejectedExecutionException e) {
            task.run();
        }
    }

    /** Runs it in the pool when the time has come. */
    Future<?> runAfter(Duration delay, Runnable task) {
        return timer.schedule(() -> wake(task), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Runs it in the pool, later when the pool is full; never on this thread. */
    void wake(Runnable task) {
        try {
            pool.execute(task);
        } catch (RejectedExecutionException e) {
            if (!pool.isShutdown()) {
                runAfter(WHEN_FULL, task);
            }
        }
    }
}
