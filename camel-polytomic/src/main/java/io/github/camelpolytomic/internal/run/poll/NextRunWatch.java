package io.github.camelpolytomic.internal.run.poll;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import io.github.camelpolytomic.error.PolytomicNotFoundException;
import io.github.camelpolytomic.internal.run.sync.BulkSyncService;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecutionStatus;
import io.github.camelpolytomic.model.bulksync.BulkSyncStatus;

/** Waits until something happens to a sync that is not running: until it runs, or has run. */
public final class NextRunWatch extends PollTarget<BulkSyncStatus> {

    private final BulkSyncService api;
    private final String last;
    private final CompletableFuture<BulkSyncStatus> news = new CompletableFuture<>();
    private Optional<BulkSyncExecutionStatus> heard = Optional.empty();
    private boolean first = true;
    private int missing;
    private boolean unread;

    /** @param known the sync's state when it was polled last */
    public NextRunWatch(
            BulkSyncService api,
            String syncId,
            BulkSyncStatus known,
            PollInterval interval,
            Consumer<Throwable> onFailure) {
        super(syncId, "", interval, onFailure);
        this.api = api.withoutRetries();
        this.last = lastOf(known);
    }

    public CompletableFuture<BulkSyncStatus> news() {
        return news;
    }

    @Override
    synchronized Word hears(Optional<BulkSyncExecutionStatus> state, boolean due) {
        boolean changed = first || !heard.equals(state);
        first = false;
        heard = state;
        unread |= changed;
        return changed || unread && due ? Word.WORTH_A_LOOK : unread ? Word.UNCLEAR : Word.GOES_ON;
    }

    @Override
    CompletableFuture<BulkSyncStatus> ask() {
        return api.status(syncId());
    }

    @Override
    void told(BulkSyncStatus status, Throwable failure) {
        if (failure != null) {
            unread(failure);
            return;
        }
        synchronized (this) {
            unread = false;
            missing = 0;
        }
        if (status.currentExecution() != null || !Objects.equals(lastOf(status), last)) {
            news.complete(status);
        }
    }

    @Override
    void broken(Throwable thrown) {
        news.completeExceptionally(thrown);
    }

    private void unread(Throwable failure) {
        boolean gone;
        synchronized (this) {
            missing = failure instanceof PolytomicNotFoundException ? missing + 1 : 0;
            gone = missing == ExecutionWatch.MISSING_IN_A_ROW;
        }
        if (gone) {
            news.completeExceptionally(failure);
        }
    }

    private static String lastOf(BulkSyncStatus status) {
        return status.lastExecution() == null ? null : status.lastExecution().id();
    }
}
