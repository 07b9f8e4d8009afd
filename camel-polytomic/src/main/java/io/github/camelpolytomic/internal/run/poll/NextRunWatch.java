package io.github.camelpolytomic.internal.run.poll;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import io.github.camelpolytomic.error.PolytomicNotFoundException;
import io.github.camelpolytomic.internal.run.sync.BatchStatus;
import io.github.camelpolytomic.internal.run.sync.SyncService;
import io.github.camelpolytomic.internal.run.sync.SyncState;

/** Waits until a sync that is not running runs, or has run. */
public final class NextRunWatch extends PollTarget<SyncState> {

    private final SyncService service;
    private final String last;
    private final CompletableFuture<SyncState> next = new CompletableFuture<>();
    private Optional<BatchStatus> latest = Optional.empty();
    private boolean first = true;
    private boolean changed;
    private int notFound;

    /** @param known the state of the sync at the last poll */
    public NextRunWatch(
            SyncService service, String syncId, SyncState known, PollInterval interval, Consumer<Throwable> onFailure) {
        super(syncId, "", interval, onFailure);
        this.service = service;
        this.last = lastOf(known);
    }

    /** The state of the sync when it runs or has run; fails when the service no longer knows the sync. */
    public CompletableFuture<SyncState> next() {
        return next;
    }

    @Override
    protected synchronized Verdict onBatch(Optional<BatchStatus> status, boolean due) {
        boolean differs = first || !latest.equals(status);
        first = false;
        latest = status;
        changed |= differs;
        return differs || changed && due ? Verdict.CHANGED : changed ? Verdict.UNCLEAR : Verdict.UNCHANGED;
    }

    @Override
    protected CompletableFuture<SyncState> poll() {
        return service.withoutRetries().state(syncId());
    }

    @Override
    protected void onResult(SyncState state, Throwable failure) {
        if (failure != null) {
            failed(failure);
            return;
        }
        synchronized (this) {
            changed = false;
            notFound = 0;
        }
        if (state.current() != null || !Objects.equals(lastOf(state), last)) {
            next.complete(state);
        }
    }

    @Override
    protected void fail(Throwable error) {
        next.completeExceptionally(error);
    }

    private void failed(Throwable failure) {
        boolean gone;
        synchronized (this) {
            notFound = failure instanceof PolytomicNotFoundException ? notFound + 1 : 0;
            gone = notFound == ExecutionWatch.MAX_NOT_FOUND;
        }
        if (gone) {
            next.completeExceptionally(failure);
        }
    }

    private static String lastOf(SyncState state) {
        return state.last() == null ? null : state.last().id();
    }
}
