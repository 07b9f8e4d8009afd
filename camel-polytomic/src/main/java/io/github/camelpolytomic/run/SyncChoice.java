package io.github.camelpolytomic.run;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.github.camelpolytomic.model.bulksync.BulkSync;

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

    static SyncChoice of(BulkSync sync) {
        return new SyncChoice(sync.id(), sync.name(), Optional.of(sync));
    }

    /** The same with its identifier. */
    CompletableFuture<SyncChoice> find(SyncApi api) {
        return id != null
                ? CompletableFuture.completedFuture(this)
                : api.syncs().thenApply(syncs -> of(SyncNames.one(name, syncs)));
    }
}
