package io.github.camelpolytomic.internal.producer;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;

/**
 * Sends progress messages on threads of its own, because progress routes may take any time. The pool is created lazily.
 */
public final class ProgressExecutor {

    private static final int THREADS = 10;
    private static final int MAX_QUEUE_SIZE = 10_000;
    // how long the stop of the component waits for messages in flight
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final Supplier<CamelContext> context;
    private boolean open;
    private ExecutorService pool;
    private ProducerTemplate template;

    /**
     * @param context called when the first message is sent, because a component gets its context after its construction
     */
    public ProgressExecutor(Supplier<CamelContext> context) {
        this.context = context;
    }

    public synchronized void start() {
        open = true;
    }

    /**
     * Runs a task as soon as a thread is free.
     *
     * @throws RejectedExecutionException if the queue is full, or the component has stopped
     */
    synchronized void run(Consumer<ProducerTemplate> task) {
        if (!open) {
            throw new RejectedExecutionException("The component has stopped");
        }
        if (pool == null) {
            template = context.get().createProducerTemplate();
            pool = manager().newThreadPool(this, "PolytomicProgress", profile());
        }
        ProducerTemplate sender = template;
        pool.execute(() -> task.accept(sender));
    }

    /** Accepts no further tasks, and waits for those in flight. */
    public void stop() {
        ExecutorService stopping;
        ProducerTemplate sender;
        synchronized (this) {
            open = false;
            stopping = pool;
            sender = template;
            pool = null;
            template = null;
        }
        if (stopping != null) {
            manager().shutdownGraceful(stopping, STOP_TIMEOUT.toMillis());
            sender.stop();
        }
    }

    private ExecutorServiceManager manager() {
        return context.get().getExecutorServiceManager();
    }

    private static ThreadPoolProfile profile() {
        ThreadPoolProfile profile = new ThreadPoolProfile("polytomicProgress");
        profile.setPoolSize(THREADS);
        profile.setMaxPoolSize(THREADS);
        profile.setMaxQueueSize(MAX_QUEUE_SIZE);
        profile.setAllowCoreThreadTimeOut(true);
        profile.setRejectedPolicy(ThreadPoolRejectedPolicy.Abort);
        return profile;
    }
}
