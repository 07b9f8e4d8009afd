package io.github.camelpolytomic.run;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import io.github.camelpolytomic.model.bulksync.BulkSyncExecutionStatus;

/** Something about a sync that is waited for, and that a {@link Poller} looks at from time to time. */
abstract class Watch {

    private final String syncId;
    private final PollInterval interval;
    private long since;
    private long due;
    private boolean looking;

    /** What a look at many syncs tells of one. */
    enum Word {
        /** It goes on: enough is known until the next look. */
        GOES_ON,
        /** Not enough to go by; when its time has come it needs a look of its own. */
        UNCLEAR,
        /** It needs a look of its own now. */
        WORTH_A_LOOK
    }

    Watch(String syncId, PollInterval interval) {
        this.syncId = syncId;
        this.interval = interval;
    }

    final String syncId() {
        return syncId;
    }

    /**
     * Hears what a look at many syncs says of this one.
     *
     * @param state empty when nothing is said of it
     * @param due whether this watch was to be looked at now, and not only others
     */
    abstract Word hears(Optional<BulkSyncExecutionStatus> state, boolean due);

    /**
     * Looks, with one call. What comes of it is this watch's own business, a failure too.
     *
     * @param first hears of the failure, or {@code null}, before anything comes of the look: what a route does when a run
     *     has ended may take long
     */
    abstract CompletableFuture<?> look(Consumer<Throwable> first);

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
