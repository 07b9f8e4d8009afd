package io.github.camelpolytomic.run;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.github.camelpolytomic.model.bulksync.BulkSync;

/**
 * Which sync is meant.
 *
 * @param id its identifier, or {@code null} when it is to be found by its name
 * @param name its name, or {@code null}
 */
public record SyncChoice(String id, String name) {

    /**
     * A sync that is known.
     *
     * @param id its identifier
     * @param name its name, or {@code null} where it was not asked for
     * @param settings its settings, where they were read for it
     */
    record Found(String id, String name, Optional<BulkSync> settings) {

        static Found of(BulkSync sync) {
            return new Found(sync.id(), sync.name(), Optional.of(sync));
        }
    }

    CompletableFuture<Found> find(SyncApi api) {
        return id != null
                ? CompletableFuture.completedFuture(new Found(id, name, Optional.empty()))
                : api.syncs().thenApply(syncs -> Found.of(SyncNames.one(name, syncs)));
    }
}
