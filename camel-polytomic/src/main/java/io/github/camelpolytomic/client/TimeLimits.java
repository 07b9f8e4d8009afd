package io.github.camelpolytomic.client;

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

/**
 * What is in progress and has a time limit. It is looked through when the first limit is reached, since a timer for each
 * is among the dearest things that a small call needs, and hardly any ever goes off.
 *
 * @param <T> what is in progress
 */
final class TimeLimits<T extends TimeLimits.Limited> {

    private final ScheduledExecutorService timer;
    private final LongSupplier clock;
    private final Set<T> members = ConcurrentHashMap.newKeySet();
    private volatile Look next;

    /** Something that has a time limit. */
    interface Limited {

        /** When its time is over, as the clock tells it. */
        long deadline();

        /** Its time is over: called on the timer's thread, until it is removed. */
        void runOut();
    }

    private record Look(long at, Future<?> step) {}

    /** @param clock tells the time in nanoseconds, as the timer counts it */
    TimeLimits(ScheduledExecutorService timer, LongSupplier clock) {
        this.timer = timer;
        this.clock = clock;
    }

    void add(T member) {
        members.add(member);
        planFor(member);
    }

    /** Gives whether it was there. */
    boolean remove(T member) {
        boolean removed = members.remove(member);
        if (removed && members.isEmpty()) {
            rest();
        }
        return removed;
    }

    /** Does this with each. */
    void forEach(Consumer<? super T> action) {
        members.forEach(action);
    }

    private void planFor(T member) {
        Look planned = next;
        if (planned == null || member.deadline() - planned.at() < 0) {
            plan(member.deadline());
        }
    }

    private synchronized void plan(long at) {
        if (next != null && at - next.at() >= 0) {
            return;
        }
        cancel();
        try {
            long pause = Math.max(0, at - clock.getAsLong());
            next = new Look(at, timer.schedule(this::look, pause, TimeUnit.NANOSECONDS));
        } catch (RejectedExecutionException e) {
            // the timer has been shut down: whoever did so ends what is in progress
        }
    }

    private synchronized void rest() {
        cancel();
        // what was added meanwhile counts on the look that is cancelled now
        members.forEach(this::planFor);
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
        List<T> due = new ArrayList<>();
        members.forEach(member -> {
            if (member.deadline() - clock.getAsLong() <= 0) {
                due.add(member);
            } else {
                planFor(member);
            }
        });
        due.forEach(Limited::runOut);
    }
}
