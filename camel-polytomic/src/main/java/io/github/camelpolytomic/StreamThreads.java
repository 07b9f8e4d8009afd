package io.github.camelpolytomic;

import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.camel.util.IOHelper;

/**
 * The threads that read streams of message bodies, so that a stream that blocks does not hold the thread of the route. Made
 * when first needed.
 */
final class StreamThreads {

    private final PolytomicComponent component;
    private boolean open;
    private ExecutorService pool;

    StreamThreads(PolytomicComponent component) {
        this.component = component;
    }

    synchronized void start() {
        open = true;
    }

    synchronized void stop() {
        open = false;
        if (pool != null) {
            component.getCamelContext().getExecutorServiceManager().shutdownNow(pool);
            pool = null;
        }
    }

    /**
     * Waits for this reading, but no longer than that: then it is interrupted, and what it reads is closed.
     *
     * @throws Exception what it throws
     * @throws TimeoutException when it takes longer
     */
    <T> T read(Callable<T> reading, Object source, Duration timeout) throws Exception {
        ExecutorService threads = pool();
        Future<T> read = threads.submit(reading);
        try {
            return read.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } catch (TimeoutException | InterruptedException e) {
            read.cancel(true);
            if (source instanceof Closeable stream) {
                // not on this thread: it may wait for a lock that the reading holds
                threads.execute(() -> IOHelper.close(stream));
            }
            throw e;
        }
    }

    private synchronized ExecutorService pool() {
        if (!open) {
            throw new IllegalStateException("The polytomic component is not started");
        }
        if (pool == null) {
            pool = component.getCamelContext().getExecutorServiceManager().newCachedThreadPool(this, "PolytomicBody");
        }
        return pool;
    }
}
