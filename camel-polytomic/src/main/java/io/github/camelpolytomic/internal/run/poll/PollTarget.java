package io.github.camelpolytomic.internal.run.poll;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import io.github.camelpolytomic.model.bulksync.BulkSyncExecutionStatus;

/**
 * Something about a sync that is waited for, and that a {@link Poller} polls from time to time.
 *
 * @param <T> what a poll of it alone tells
 */
public abstract class PollTarget<T> {

    private final String syncId;
    private final String topic;
    private final PollInterval interval;
    private final Consumer<Throwable> onFailure;
    private long since;
    private long due;
    private boolean looking;

    /** What a poll of many syncs tells of one. */
    enum Word {
        /** It goes on: enough is known until the next poll. */
        GOES_ON,
        /** Not enough to go by; when its time has come it needs a poll of its own. */
        UNCLEAR,
        /** It needs a poll of its own now. */
        WORTH_A_LOOK
    }

    /**
     * @param topic what it is about, the same for all of its class and sync that one poll tells of
     * @param onFailure hears of each poll that has failed, of many syncs or of this one
     */
    PollTarget(String syncId, String topic, PollInterval interval, Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
        this.syncId = syncId;
        this.topic = topic;
        this.interval = interval;
    }

    final String syncId() {
        return syncId;
    }

    /** Whether one poll tells of both. */
    final boolean isLike(PollTarget<?> other) {
        return getClass() == other.getClass() && topic.equals(other.topic) && syncId.equals(other.syncId);
    }

    /**
     * Hears what a poll of many syncs says of this one.
     *
     * @param state empty when nothing is said of it
     * @param due whether this watch was to be polled now, and not only others
     */
    abstract Word hears(Optional<BulkSyncExecutionStatus> state, boolean due);

    /** Polls it alone, with one call. */
    abstract CompletableFuture<T> ask();

    /**
     * Hears what that poll has told. What comes of it may take long: a route goes on when a run has ended.
     *
     * @param answer {@code null} when the poll has failed
     * @param failure {@code null} when it has not
     */
    abstract void told(T answer, Throwable failure);

    /** Ends the wait with what was thrown where nothing should be. */
    abstract void broken(Throwable thrown);

    /** Hears that a poll has failed. */
    final void failed(Throwable failure) {
        onFailure.accept(failure);
    }

    // what follows is the poller's, under its lock

    final void begin(long now) {
        since = now;
        putOff(now);
    }

    final void putOff(long now) {
        due = now + interval.at(Duration.ofNanos(now - since)).toNanos();
    }

    final long due() {
        return due;
    }

    final boolean isLooking() {
        return looking;
    }

    final void looking(boolean begun) {
        looking = begun;
    }
}
