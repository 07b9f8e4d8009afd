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
 * The threads that read message bodies which may block, so that they do not hold the thread of the route. Made when first
 * needed, and bounded: a body that heeds neither interrupt nor close keeps its threads.
 */
public final class BodyExecutor {

    /** How many bodies are read at a time. */
    static final int MOST = 100;

    private final Supplier<CamelContext> context;
    private final Semaphore places = new Semaphore(MOST);
    private boolean open;
    private ExecutorService pool;

    /** @param context asked for when the first body is read: a component gets its own after it is made */
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
     * Waits for this reading, but no longer than that: then it is interrupted, and what it reads is closed. The time includes
     * the wait for a thread.
     *
     * @throws Exception what it throws
     * @throws TimeoutException when it takes longer
     * @throws NoThreadException when it has not begun within that time
     */
    <T> T read(Callable<T> reading, Object source, Duration timeout) throws Exception {
        long begin = System.nanoTime();
        ExecutorService threads = pool();
        if (!places.tryAcquire(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new NoThreadException();
        }
        FutureTask<T> read = new FutureTask<>(reading);
        CompletableFuture<?> threadsUsed = CompletableFuture.completedFuture(null);
        try {
            threadsUsed = CompletableFuture.runAsync(read, threads);
            return read.get(timeout.toNanos() - (System.nanoTime() - begin), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } catch (TimeoutException | InterruptedException e) {
            read.cancel(true);
            if (source instanceof Closeable stream) {
                // not on this thread: it may wait for a lock that the reading holds
                threadsUsed = CompletableFuture.allOf(
                        threadsUsed, CompletableFuture.runAsync(() -> IOHelper.close(stream), threads));
            }
            throw e;
        } finally {
            threadsUsed.whenComplete((nothing, failure) -> places.release());
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

    /** As many bodies as may be are being read. */
    static final class NoThreadException extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
