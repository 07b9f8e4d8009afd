package io.github.camelpolytomic.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Has a thread pool no more threads than it has tasks at a time. By itself it either starts a thread with each task until it
 * has all that it may have, though others are idle, or lets tasks wait until its queue is full before it starts one. Here its
 * core grows with the tasks that run and wait, and falls back to the most of a while.
 */
final class OnDemandPool extends AbstractExecutorService {

    private static final long WHILE = Duration.ofMinutes(1).toNanos();

    private final ThreadPoolExecutor pool;
    private final LongSupplier clock;
    private final int most;
    private final AtomicInteger tasks = new AtomicInteger();
    private volatile int core = 1;
    private volatile int mostTasks;
    private volatile long since;

    private OnDemandPool(ThreadPoolExecutor pool, LongSupplier clock) {
        this.pool = pool;
        this.clock = clock;
        this.most = pool.getMaximumPoolSize();
        this.since = clock.getAsLong();
        pool.setCorePoolSize(core);
    }

    /** The same threads, on demand; virtual ones are so by themselves. */
    static ExecutorService of(ExecutorService pool, LongSupplier clock) {
        return pool instanceof ThreadPoolExecutor threads ? new OnDemandPool(threads, clock) : pool;
    }

    @Override
    public void execute(Runnable task) {
        int now = Math.min(most, tasks.incrementAndGet());
        if (now > mostTasks) {
            mostTasks = now;
        }
        if (now > core || clock.getAsLong() - since > WHILE) {
            resize();
        }
        try {
            pool.execute(() -> run(task));
        } catch (RejectedExecutionException e) {
            tasks.decrementAndGet();
            throw e;
        }
    }

    private void run(Runnable task) {
        try {
            task.run();
        } finally {
            tasks.decrementAndGet();
        }
    }

    // one at a time, or a smaller size could replace a larger one while a task waits for its thread
    private synchronized void resize() {
        int needed = Math.max(1, Math.min(most, tasks.get()));
        if (clock.getAsLong() - since > WHILE) {
            since = clock.getAsLong();
            core = Math.max(needed, mostTasks);
            mostTasks = needed;
        } else {
            core = Math.max(needed, core);
        }
        pool.setCorePoolSize(core);
    }

    @Override
    public void shutdown() {
        pool.shutdown();
    }

    @Override
    public List<Runnable> shutdownNow() {
        return pool.shutdownNow();
    }

    @Override
    public boolean isShutdown() {
        return pool.isShutdown();
    }

    @Override
    public boolean isTerminated() {
        return pool.isTerminated();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return pool.awaitTermination(timeout, unit);
    }
}
