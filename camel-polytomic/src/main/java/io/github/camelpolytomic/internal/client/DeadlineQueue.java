package io.github.camelpolytomic.internal.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Entries with a deadline each. One timer task, due at the first deadline, checks all entries: a task for each entry
 * would cost a small call a considerable part of its time, and almost none would ever run. The task stays scheduled
 * when the queue is empty, and serves the next entries.
 *
 * @param <T> the type of the entries
 */
public final class DeadlineQueue<T extends DeadlineQueue.Entry> {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineQueue.class);

    private final ScheduledExecutorService timer;
    private final LongSupplier clock;
    private final Set<T> entries = ConcurrentHashMap.newKeySet();
    private volatile Check next;

    /** An entry with a deadline. */
    public interface Entry {

        /** The deadline, in the clock's nanoseconds. */
        long deadline();

        /**
         * Called on the timer's thread after the deadline, and again on each later check until the entry is removed.
         */
        void onTimeout();
    }

    private record Check(long at, Future<?> task) {}

    /** @param clock returns the timer's time in nanoseconds */
    public DeadlineQueue(ScheduledExecutorService timer, LongSupplier clock) {
        this.timer = timer;
        this.clock = clock;
    }

    public void add(T entry) {
        entries.add(entry);
        scheduleFor(entry);
    }

    /** Removes the entry; returns whether it was present. */
    public boolean remove(T entry) {
        return entries.remove(entry);
    }

    void forEach(Consumer<? super T> action) {
        entries.forEach(action);
    }

    private void scheduleFor(T entry) {
        if (!isScheduledBy(entry.deadline())) {
            schedule(entry.deadline());
        }
    }

    private boolean isScheduledBy(long at) {
        Check scheduled = next;
        return scheduled != null && at - scheduled.at() >= 0;
    }

    private synchronized void schedule(long at) {
        // another thread may have scheduled it in the meantime
        if (isScheduledBy(at)) {
            return;
        }
        try {
            long delay = Math.max(0, at - clock.getAsLong());
            Check earlier = new Check(at, timer.schedule(this::check, delay, TimeUnit.NANOSECONDS));
            cancel();
            next = earlier;
        } catch (RejectedExecutionException e) {
            // the timer is shut down, and whoever shut it down aborts the entries
        }
    }

    private synchronized void cancel() {
        Check scheduled = next;
        next = null;
        if (scheduled != null) {
            scheduled.task().cancel(false);
        }
    }

    private void check() {
        cancel();
        // entries added from here on schedule their own check
        long now = clock.getAsLong();
        List<T> due = new ArrayList<>();
        T first = null;
        for (T entry : entries) {
            if (entry.deadline() - now <= 0) {
                due.add(entry);
            } else if (first == null || entry.deadline() - first.deadline() < 0) {
                first = entry;
            }
        }
        if (first != null) {
            scheduleFor(first);
        }
        due.forEach(DeadlineQueue::onTimeout);
    }

    // an error in one entry must not prevent the timeout of the others
    private static void onTimeout(Entry entry) {
        try {
            entry.onTimeout();
        } catch (RuntimeException | Error e) {
            LOG.error("Aborting a call or connection after its timeout failed", e);
        }
    }
}
