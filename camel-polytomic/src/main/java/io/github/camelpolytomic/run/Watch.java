package io.github.camelpolytomic.run;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.github.camelpolytomic.model.bulksync.BulkSyncExecutionStatus;

/** Something about a sync that is waited for, and that a {@link Poller} looks at from time to time. */
abstract class Watch {

    private final String syncId;
    private final PollInterval interval;
    private long since;
    private long due;
    private boolean looking;

    Watch(String syncId, PollInterval interval) {
        this.syncId = syncId;
        this.interval = interval;
    }

    final String syncId() {
        return syncId;
    }

    /**
     * Hears what a look at many syncs says of this one, and whether that calls for a look of its own.
     *
     * @param state empty when nothing is said of it
     * @param due whether this watch was to be looked at now, and not only others
     */
    abstract boolean isWorthALook(Optional<BulkSyncExecutionStatus> state, boolean due);

    /** Looks, with one call. What comes of it is this watch's own business, a failure too; both are handed back to be counted. */
    abstract CompletableFuture<?> look();

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
