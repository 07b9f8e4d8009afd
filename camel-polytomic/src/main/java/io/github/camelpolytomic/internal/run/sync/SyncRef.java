package io.github.camelpolytomic.internal.run.sync;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;

import io.github.camelpolytomic.internal.operation.BulkSyncOperations;
import io.github.camelpolytomic.internal.run.select.Candidates;
import io.github.camelpolytomic.internal.run.select.SyncNames;
import io.github.camelpolytomic.model.bulksync.BulkSync;

/**
 * Which sync is meant.
 *
 * @param id its identifier, or {@code null} when it is to be found by its name
 * @param name its name, or {@code null} where it was not asked for
 * @param settings its settings, where they are known already
 */
public record SyncRef(String id, String name, Optional<BulkSync> settings) {

    public static SyncRef byId(String id) {
        return new SyncRef(id, null, Optional.empty());
    }

    public static SyncRef byName(String name) {
        return new SyncRef(null, name, Optional.empty());
    }

    /**
     * A sync of a list.
     *
     * @throws CompletionException when its identifier cannot be used
     */
    public static SyncRef of(BulkSync sync) {
        if (!ServiceIds.isUsable(sync.id())) {
            throw new CompletionException(BulkSyncService.malformed(
                    BulkSyncOperations.LIST_BULK_SYNCS,
                    " was answered with a sync (%s) that has %s".formatted(Candidates.name(sync), ServiceIds.NONE)));
        }
        return new SyncRef(sync.id(), sync.name(), Optional.of(sync));
    }

    /**
     * The same with its identifier.
     *
     * @param over whether nobody waits for it any more
     */
    public CompletableFuture<SyncRef> find(BulkSyncService api, BooleanSupplier over) {
        return id != null
                ? CompletableFuture.completedFuture(this)
                : api.syncs(over).thenApply(syncs -> of(SyncNames.one(name, syncs)));
    }
}
