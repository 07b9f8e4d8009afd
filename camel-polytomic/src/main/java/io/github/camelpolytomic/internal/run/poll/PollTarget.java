package io.github.camelpolytomic.internal.run.poll;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import io.github.camelpolytomic.internal.run.sync.BatchStatus;

/**
 * Something about a sync that is waited for, and that a {@link Poller} polls from time to time.
 *
 * @param <T> the result of a poll of this target alone
 */
public abstract class PollTarget<T> {

    private final String syncId;
    private final String topic;
    private final PollInterval interval;
    private final Consumer<Throwable> onFailure;
    private long since;
    private long due;
    private boolean polling;

    /** What a batch status means for a target. */
    public enum Verdict {
        /** Nothing has changed: the next batch is enough. */
        UNCHANGED,
        /** The batch does not say enough: the target needs a poll of its own when it is due. */
        UNCLEAR,
        /** Something has changed: the target needs a poll of its own now. */
        CHANGED
    }

    /**
     * @param topic tells targets of the same class and sync apart; one poll serves all that share it
     * @param onFailure is notified of each failed poll
     */
    protected PollTarget(String syncId, String topic, PollInterval interval, Consumer<Throwable> onFailure) {
        this.syncId = syncId;
        this.topic = topic;
        this.interval = interval;
        this.onFailure = onFailure;
    }

    public final String syncId() {
        return syncId;
    }

    /** Whether one poll serves both. */
    final boolean sharesPollWith(PollTarget<?> other) {
        return getClass() == other.getClass() && topic.equals(other.topic) && syncId.equals(other.syncId);
    }

    /**
     * Is notified of a batch status.
     *
     * @param status empty when the batch does not list the sync
     * @param due whether this target was due, and not only others
     */
    protected abstract Verdict onBatch(Optional<BatchStatus> status, boolean due);

    /** Polls this target alone, with one call. */
    protected abstract CompletableFuture<T> poll();

    /**
     * Is notified of the result of that poll. May take long: a route continues here when a run has ended.
     *
     * @param result {@code null} when the poll failed
     * @param failure {@code null} when the poll succeeded
     */
    protected abstract void onResult(T result, Throwable failure);

    /** Ends the wait with an unexpected error. */
    protected abstract void fail(Throwable error);

    final void pollFailed(Throwable failure) {
        onFailure.accept(failure);
    }

    // what follows is called under the lock of the poller

    final void begin(long now) {
        since = now;
        reschedule(now);
    }

    final void reschedule(long now) {
        due = now + interval.at(Duration.ofNanos(now - since)).toNanos();
    }

    final long due() {
        return due;
    }

    final boolean isPolling() {
        return polling;
    }

    final void polling(boolean inProgress) {
        polling = inProgress;
    }
}
