package io.github.camelpolytomic.internal.binding;

import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.apache.camel.CamelContext;
import org.apache.camel.util.IOHelper;

/**
 * The threads that read message bodies that may block, so that they do not hold the thread of the route. The pool is
 * created lazily. It is bounded, because a body that ignores interrupt and close keeps its threads.
 */
public final class BodyExecutor {

    /** Maximum number of bodies that are read at the same time. */
    static final int MAX_BODIES = 100;

    private final Supplier<CamelContext> context;
    private final Semaphore permits = new Semaphore(MAX_BODIES);
    private boolean open;
    private ExecutorService pool;

    /**
     * @param context called when the first body is read, because a component gets its context after its construction
     */
    public BodyExecutor(Supplier<CamelContext> context) {
        this.context = context;
    }

    public synchronized void start() {
        open = true;
    }

    public synchronized void stop() {
        open = false;
        if (pool != null) {
            context.get().getExecutorServiceManager().shutdownNow(pool);
            pool = null;
        }
    }

    /**
     * Runs a task that reads a body, and waits for it. After the timeout, which includes the wait for a thread, the
     * task is interrupted and its source is closed.
     *
     * @throws Exception if the task throws it
     * @throws TimeoutException if the task takes longer
     * @throws NoThreadException if no thread is free within the timeout
     */
    <T> T read(Callable<T> task, Object source, Duration timeout) throws Exception {
        long start = System.nanoTime();
        ExecutorService threads = pool();
        if (!permits.tryAcquire(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new NoThreadException();
        }
        FutureTask<T> read = new FutureTask<>(task);
        CompletableFuture<?> threadsUsed = CompletableFuture.completedFuture(null);
        try {
            threadsUsed = CompletableFuture.runAsync(read, threads);
            return read.get(timeout.toNanos() - (System.nanoTime() - start), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } catch (TimeoutException | InterruptedException e) {
            read.cancel(true);
            if (source instanceof Closeable stream) {
                // on another thread, because close may wait for a lock that the task holds
                threadsUsed = CompletableFuture.allOf(
                        threadsUsed, CompletableFuture.runAsync(() -> IOHelper.close(stream), threads));
            }
            throw e;
        } finally {
            threadsUsed.whenComplete((nothing, failure) -> permits.release());
        }
    }

    private synchronized ExecutorService pool() {
        if (!open) {
            throw new IllegalStateException("The polytomic component is not started");
        }
        if (pool == null) {
            pool = context.get().getExecutorServiceManager().newCachedThreadPool(this, "PolytomicBody");
        }
        return pool;
    }

    /** All threads are in use. */
    static final class NoThreadException extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
