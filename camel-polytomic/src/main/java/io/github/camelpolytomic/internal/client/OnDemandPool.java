package io.github.camelpolytomic.internal.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
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
    private final AtomicInteger tasks = new AtomicInteger();
    private volatile int mostTasks;
    private volatile long since;

    private OnDemandPool(ThreadPoolExecutor pool, LongSupplier clock) {
        this.pool = pool;
        this.clock = clock;
        this.since = clock.getAsLong();
        pool.setCorePoolSize(1);
    }

    /** The same threads, on demand; virtual ones are so by themselves. */
    static ExecutorService of(ExecutorService pool, LongSupplier clock) {
        return pool instanceof ThreadPoolExecutor threads ? new OnDemandPool(threads, clock) : pool;
    }

    @Override
    public void execute(Runnable task) {
        int now = tasks.incrementAndGet();
        try {
            if (now > mostTasks) {
                mostTasks = now;
            }
            if (isTooSmall() || clock.getAsLong() - since > WHILE) {
                resize();
            }
            pool.execute(() -> run(task));
        } catch (RuntimeException e) {
            tasks.decrementAndGet();
            throw e;
        }
        // another task, which came too early to count this one, may have made it smaller
        if (isTooSmall()) {
            resize();
        }
    }

    private boolean isTooSmall() {
        return needed() > pool.getCorePoolSize();
    }

    private int needed() {
        return Math.max(1, Math.min(pool.getMaximumPoolSize(), tasks.get()));
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
        int needed = needed();
        int kept = pool.getCorePoolSize();
        if (clock.getAsLong() - since > WHILE) {
            since = clock.getAsLong();
            kept = Math.min(pool.getMaximumPoolSize(), mostTasks);
            mostTasks = needed;
        }
        pool.setCorePoolSize(Math.max(needed, kept));
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
