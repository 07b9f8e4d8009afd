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
 * What is in progress, each with a time limit. One entry in the timer, due at the first limit, has all of them looked
 * through: among many, an entry for each would cost a small call a good part of its time, and hardly any is ever needed.
 * The entry stays when nothing is in progress any more, for what comes next.
 *
 * @param <T> what is in progress
 */
public final class DeadlineQueue<T extends DeadlineQueue.Limited> {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineQueue.class);

    private final ScheduledExecutorService timer;
    private final LongSupplier clock;
    private final Set<T> members = ConcurrentHashMap.newKeySet();
    private volatile Look next;

    /** Something that has a time limit. */
    public interface Limited {

        /** When its time is over, as the clock tells it. */
        long deadline();

        /** Its time is over: called on the timer's thread, and again at the next look while it is not removed. */
        void runOut();
    }

    private record Look(long at, Future<?> step) {}

    /** @param clock tells the time in nanoseconds, as the timer counts it */
    public DeadlineQueue(ScheduledExecutorService timer, LongSupplier clock) {
        this.timer = timer;
        this.clock = clock;
    }

    public void add(T member) {
        members.add(member);
        planFor(member);
    }

    /** Gives whether it was there. */
    public boolean remove(T member) {
        return members.remove(member);
    }

    /** Does this with each. */
    void forEach(Consumer<? super T> action) {
        members.forEach(action);
    }

    private void planFor(T member) {
        if (!isPlannedBy(member.deadline())) {
            plan(member.deadline());
        }
    }

    private boolean isPlannedBy(long at) {
        Look planned = next;
        return planned != null && at - planned.at() >= 0;
    }

    private synchronized void plan(long at) {
        // another thread may have done so meanwhile
        if (isPlannedBy(at)) {
            return;
        }
        try {
            long pause = Math.max(0, at - clock.getAsLong());
            Look earlier = new Look(at, timer.schedule(this::look, pause, TimeUnit.NANOSECONDS));
            cancel();
            next = earlier;
        } catch (RejectedExecutionException e) {
            // the timer has been shut down: whoever did so ends what is in progress
        }
    }

    private synchronized void cancel() {
        Look planned = next;
        next = null;
        if (planned != null) {
            planned.step().cancel(false);
        }
    }

    private void look() {
        cancel();
        // what is added from here on plans for itself
        long now = clock.getAsLong();
        List<T> due = new ArrayList<>();
        T first = null;
        for (T member : members) {
            if (member.deadline() - now <= 0) {
                due.add(member);
            } else if (first == null || member.deadline() - first.deadline() < 0) {
                first = member;
            }
        }
        if (first != null) {
            planFor(first);
        }
        due.forEach(DeadlineQueue::runOut);
    }

    // whatever goes wrong with one, the time of the others is over, too
    private static void runOut(Limited member) {
        try {
            member.runOut();
        } catch (RuntimeException | Error e) {
            LOG.error("What ran out of its time could not be ended", e);
        }
    }
}
