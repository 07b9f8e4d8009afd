package io.github.camelpolytomic;

import java.util.concurrent.ExecutorService;

import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;

/** The threads on which progress routes run: apart from all others, since nobody knows how long these take. Made when first needed. */
final class ProgressThreads {

    private static final int THREADS = 10;
    private static final int WAITING = 10_000;

    private final PolytomicComponent component;
    private ExecutorService pool;

    ProgressThreads(PolytomicComponent component) {
        this.component = component;
    }

    /** Runs it when a thread is free. @throws RejectedExecutionException when there is no place for it */
    synchronized void run(Runnable task) {
        if (pool == null) {
            pool = manager().newThreadPool(this, "PolytomicProgress", profile());
        }
        pool.execute(task);
    }

    synchronized void stop() {
        if (pool != null) {
            manager().shutdown(pool);
            pool = null;
        }
    }

    private ExecutorServiceManager manager() {
        return component.getCamelContext().getExecutorServiceManager();
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
