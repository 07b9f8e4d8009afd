package io.github.camelpolytomic.internal.client;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The threads that calls run on. The timer only wakes calls up, so that nothing slow ever holds up the others' waits.
 *
 * @param pool for attempts, and what a route does after them; rejects what it cannot take
 * @param completions for what a route does after calls that were ended; rejects what it cannot take. Apart from the pool,
 *     since that may be what they have waited for
 * @param runs for the calls and steps of runs: apart from the pool, whose threads may wait for the end of a run
 * @param timer for waits
 * @param clock tells the time in nanoseconds, as the timer counts it
 */
public record ClientExecutors(
        ExecutorService pool,
        ExecutorService completions,
        ExecutorService runs,
        ScheduledExecutorService timer,
        LongSupplier clock) {

    private static final Duration WHEN_FULL = Duration.ofMillis(50);

    public ClientExecutors {
        pool = OnDemandPool.of(pool, clock);
        completions = OnDemandPool.of(completions, clock);
        runs = OnDemandPool.of(runs, clock);
    }

    /** The same threads, but with those of runs in place of the pool. */
    ClientExecutors ofRuns() {
        return new ClientExecutors(runs, completions, runs, timer, clock);
    }

    /** Runs it in the pool, or on this thread when the pool is full: whoever sends too much is slowed down. */
    void run(Runnable attempt) {
        try {
            pool.execute(attempt);
        } catch (RejectedExecutionException e) {
            attempt.run();
        }
    }

    /**
     * Runs it in the pool when the time has come, or as soon as the pool can take it.
     *
     * @return cancels what the pool has not got
     * @throws RejectedExecutionException when the client is closed
     */
    Future<?> runAfter(Duration pause, Runnable attempt) {
        return timer.schedule(() -> wake(attempt), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Runs it in the pool as soon as that can take it, and never on this thread. */
    void wake(Runnable attempt) {
        try {
            pool.execute(attempt);
        } catch (RejectedExecutionException e) {
            if (!pool.isShutdown()) {
                runAfter(WHEN_FULL, attempt);
            }
        }
    }

    /** Runs the end of a call that was ended, as soon as a thread can take it and never on this one. */
    void complete(Runnable completion) {
        try {
            completions.execute(completion);
        } catch (RejectedExecutionException e) {
            if (!completions.isShutdown()) {
                timer.schedule(() -> complete(completion), WHEN_FULL.toNanos(), TimeUnit.NANOSECONDS);
            }
        }
    }

    /** The same for the last time, on this thread if need be: there is no later. */
    void completeNow(Runnable completion) {
        try {
            completions.execute(completion);
        } catch (RejectedExecutionException e) {
            completion.run();
        }
    }

    /** Runs what a route does after a run, which may take its time: in the pool, or wherever else there is a place. */
    void handOver(Runnable completion) {
        try {
            pool.execute(completion);
        } catch (RejectedExecutionException e) {
            completeNow(completion);
        }
    }
}
