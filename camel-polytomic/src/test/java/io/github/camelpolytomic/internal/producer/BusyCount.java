package io.github.camelpolytomic.internal.producer;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An executor that counts its open tasks, so that a test knows when only the clock can change the state. */
public final class BusyCount extends AbstractExecutorService {

    private final ExecutorService pool;
    private final AtomicInteger open;

    /** @param open counts the open tasks of several executors */
    public BusyCount(ExecutorService pool, AtomicInteger open) {
        this.pool = pool;
        this.open = open;
    }

    @Override
    public void execute(Runnable task) {
        open.incrementAndGet();
        try {
            pool.execute(() -> {
                try {
                    task.run();
                } finally {
                    open.decrementAndGet();
                }
            });
        } catch (RuntimeException e) {
            open.decrementAndGet();
            throw e;
        }
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
