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
 * The threads on which progress routes run, and what sends to these: apart from all others, since nobody knows how long
 * they take. Made when first needed.
 */
public final class ProgressExecutor {

    private static final int THREADS = 10;
    private static final int WAITING = 10_000;
    // how long the stop of the component waits for what is on its way
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final Supplier<CamelContext> context;
    private boolean open;
    private ExecutorService pool;
    private ProducerTemplate template;

    /** @param context asked for when the first message is sent: a component gets its own after it is made */
    public ProgressExecutor(Supplier<CamelContext> context) {
        this.context = context;
    }

    public synchronized void start() {
        open = true;
    }

    /** Has it send when a thread is free. @throws RejectedExecutionException when there is no place for it, or all has stopped */
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

    /** Takes nothing more, and lets what is on its way arrive. */
    public void stop() {
        ExecutorService ending;
        ProducerTemplate sender;
        synchronized (this) {
            open = false;
            ending = pool;
            sender = template;
            pool = null;
            template = null;
        }
        if (ending != null) {
            manager().shutdownGraceful(ending, LAST_WORDS.toMillis());
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
        profile.setMaxQueueSize(WAITING);
        profile.setAllowCoreThreadTimeOut(true);
        profile.setRejectedPolicy(ThreadPoolRejectedPolicy.Abort);
        return profile;
    }
}
