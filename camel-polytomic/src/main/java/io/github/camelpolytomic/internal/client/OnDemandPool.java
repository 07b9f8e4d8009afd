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
 * Keeps a thread pool as small as its number of concurrent tasks. A plain pool either starts a thread for each task up
 * to its core size, even if other threads are idle, or queues tasks until its queue is full. Here the core size grows
 * with the running and queued tasks, and shrinks to the peak of the last interval.
 */
final class OnDemandPool extends AbstractExecutorService {

    private static final long SHRINK_INTERVAL = Duration.ofMinutes(1).toNanos();

    private static final ThreadLocal<OnDemandPool> POOL_OF_THREAD = new ThreadLocal<>();

    private final ThreadPoolExecutor pool;
    private final LongSupplier clock;
    private final AtomicInteger tasks = new AtomicInteger();
    private volatile int peakTasks;
    private volatile long intervalStart;

    private OnDemandPool(ThreadPoolExecutor pool, LongSupplier clock) {
        this.pool = pool;
        this.clock = clock;
        this.intervalStart = clock.getAsLong();
        pool.setCorePoolSize(1);
    }

    /** Wraps a thread pool; virtual threads need no wrapper. */
    static ExecutorService of(ExecutorService pool, LongSupplier clock) {
        return pool instanceof ThreadPoolExecutor threads ? new OnDemandPool(threads, clock) : pool;
    }

    @Override
    public void execute(Runnable task) {
        int now = tasks.incrementAndGet();
        try {
            if (now > peakTasks) {
                peakTasks = now;
            }
            if (isTooSmall() || clock.getAsLong() - intervalStart > SHRINK_INTERVAL) {
                resize();
            }
            pool.execute(() -> run(task));
        } catch (RuntimeException e) {
            tasks.decrementAndGet();
            throw e;
        }
        // a concurrent resize that did not count this task may have shrunk the pool
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
        POOL_OF_THREAD.set(this);
        try {
            task.run();
        } finally {
            POOL_OF_THREAD.remove();
            tasks.decrementAndGet();
        }
    }

    /** Whether this thread is running a task of the pool. */
    boolean isOnThisThread() {
        return POOL_OF_THREAD.get() == this;
    }

    // synchronized, or a smaller size could replace a larger one while a task waits for its thread
    private synchronized void resize() {
        int needed = needed();
        int size = pool.getCorePoolSize();
        if (clock.getAsLong() - intervalStart > SHRINK_INTERVAL) {
            intervalStart = clock.getAsLong();
            size = Math.min(pool.getMaximumPoolSize(), peakTasks);
            peakTasks = needed;
        }
        pool.setCorePoolSize(Math.max(needed, size));
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
