package io.github.camelpolytomic.run;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;

import io.github.camelpolytomic.model.bulksync.BulkSync;
import io.github.camelpolytomic.operation.BulkSyncOperations;

/**
 * Which sync is meant.
 *
 * @param id its identifier, or {@code null} when it is to be found by its name
 * @param name its name, or {@code null} where it was not asked for
 * @param settings its settings, where they are known already
 */
public record SyncChoice(String id, String name, Optional<BulkSync> settings) {

    public static SyncChoice byId(String id) {
        return new SyncChoice(id, null, Optional.empty());
    }

    public static SyncChoice byName(String name) {
        return new SyncChoice(null, name, Optional.empty());
    }

    /**
     * A sync of a list.
     *
     * @throws CompletionException when its identifier cannot be used
     */
    static SyncChoice of(BulkSync sync) {
        if (!ServiceIds.isUsable(sync.id())) {
            throw new CompletionException(SyncApi.malformed(
                    BulkSyncOperations.LIST_BULK_SYNCS,
                    " was answered with a sync (%s) that has %s".formatted(Candidates.name(sync), ServiceIds.NONE)));
        }
        return new SyncChoice(sync.id(), sync.name(), Optional.of(sync));
    }

    /**
     * The same with its identifier.
     *
     * @param over whether nobody waits for it any more
     */
    CompletableFuture<SyncChoice> find(SyncApi api, BooleanSupplier over) {
        return id != null
                ? CompletableFuture.completedFuture(this)
                : api.syncs(over).thenApply(syncs -> of(SyncNames.one(name, syncs)));
    }
}
