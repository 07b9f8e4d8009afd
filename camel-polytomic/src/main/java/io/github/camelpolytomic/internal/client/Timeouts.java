package io.github.camelpolytomic.internal.client;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;

/** The timeouts of waits, which may be thousands, for hours. They share one entry of the timer. */
public final class Timeouts {

    private final ClientExecutors executors;
    private final DeadlineQueue<Timeout> pending;

    Timeouts(ClientExecutors executors) {
        this.executors = executors;
        this.pending = new DeadlineQueue<>(executors.timer(), executors.clock());
    }

    /**
     * Runs the step in the pool after the delay.
     *
     * @throws RejectedExecutionException if the client is closed
     */
    public Timeout after(Duration delay, Runnable step) {
        if (executors.timer().isShutdown()) {
            throw new RejectedExecutionException();
        }
        Timeout timeout = new Timeout(this, executors.clock().getAsLong() + delay.toNanos(), step);
        pending.add(timeout);
        return timeout;
    }

    /** The timeout of one wait. */
    public static final class Timeout implements DeadlineQueue.Entry {

        private final Timeouts timeouts;
        private final long deadline;
        private final Runnable step;

        private Timeout(Timeouts timeouts, long deadline, Runnable step) {
            this.timeouts = timeouts;
            this.deadline = deadline;
            this.step = step;
        }

        /** Cancels the step before it has started. */
        public void cancel() {
            timeouts.pending.remove(this);
        }

        @Override
        public long deadline() {
            return deadline;
        }

        @Override
        public void onTimeout() {
            if (timeouts.pending.remove(this)) {
                timeouts.executors.wake(step);
            }
        }
    }
}
