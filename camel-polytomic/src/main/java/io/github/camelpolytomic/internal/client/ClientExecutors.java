package io.github.camelpolytomic.internal.client;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The threads of calls. The timer only hands work over, so that a slow task never delays the others.
 *
 * @param pool runs attempts and the routes that continue after them; rejects tasks if it is full
 * @param completions runs the routes that continue after aborted calls; rejects tasks if it is full. Separate from the
 *     pool, because aborted calls may have waited for a thread of the pool
 * @param runs runs the calls and steps of runs; separate from the pool, whose threads may wait for the end of a run
 * @param timer schedules delayed tasks
 * @param clock returns the timer's time in nanoseconds
 */
public record ClientExecutors(
        ExecutorService pool,
        ExecutorService completions,
        ExecutorService runs,
        ScheduledExecutorService timer,
        LongSupplier clock) {

    private static final Duration RETRY_WHEN_FULL = Duration.ofMillis(50);

    public ClientExecutors {
        pool = OnDemandPool.of(pool, clock);
        completions = OnDemandPool.of(completions, clock);
        runs = OnDemandPool.of(runs, clock);
    }

    /** Returns the same executors, with that of runs in place of the pool. */
    ClientExecutors ofRuns() {
        return new ClientExecutors(runs, completions, runs, timer, clock);
    }

    /**
     * Runs the attempt in the pool, or on this thread if the pool is full, which slows the caller down (backpressure).
     */
    void run(Runnable attempt) {
        try {
            pool.execute(attempt);
        } catch (RejectedExecutionException e) {
            attempt.run();
        }
    }

    /**
     * Runs the attempt like {@link #run}, but on this thread if it is one of the pool: then a route continues after a
     * call, and would only hand the next call to another thread of the same pool.
     */
    void runOrContinue(Runnable attempt) {
        if (pool instanceof OnDemandPool own && own.isOnThisThread()) {
            attempt.run();
        } else {
            run(attempt);
        }
    }

    /**
     * Runs the attempt in the pool after the delay, or later if the pool is full.
     *
     * @return cancels the attempt before the pool has taken it
     * @throws RejectedExecutionException if the client is closed
     */
    Future<?> runAfter(Duration delay, Runnable attempt) {
        return timer.schedule(() -> wake(attempt), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Runs the attempt in the pool as soon as it has room, never on this thread. */
    void wake(Runnable attempt) {
        try {
            pool.execute(attempt);
        } catch (RejectedExecutionException e) {
            if (!pool.isShutdown()) {
                runAfter(RETRY_WHEN_FULL, attempt);
            }
        }
    }

    /** Runs the completion of an aborted call as soon as the completion pool has room, never on this thread. */
    void complete(Runnable completion) {
        try {
            completions.execute(completion);
        } catch (RejectedExecutionException e) {
            if (!completions.isShutdown()) {
                timer.schedule(() -> complete(completion), RETRY_WHEN_FULL.toNanos(), TimeUnit.NANOSECONDS);
            }
        }
    }

    /** Runs the completion at once, on this thread if the completion pool is full; used when the client closes. */
    void completeNow(Runnable completion) {
        try {
            completions.execute(completion);
        } catch (RejectedExecutionException e) {
            completion.run();
        }
    }

    /**
     * Runs the route that continues after a run, which may be slow: in the pool, or as in {@link #completeNow} if it is
     * full.
     */
    void handOver(Runnable completion) {
        try {
            pool.execute(completion);
        } catch (RejectedExecutionException e) {
            completeNow(completion);
        }
    }
}
