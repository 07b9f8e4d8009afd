package io.github.camelpolytomic.internal.run.sync;

import java.util.Optional;

/**
 * Refers to a sync by id or by name.
 *
 * @param id the id; {@code null} until a sync that is given by name is found
 * @param name the name; {@code null} when unknown
 * @param settings the settings, when known already
 */
public record SyncRef(String id, String name, Optional<Sync> settings) {

    public static SyncRef byId(String id) {
        return new SyncRef(id, null, Optional.empty());
    }

    public static SyncRef byName(String name) {
        return new SyncRef(null, name, Optional.empty());
    }

    /** Refers to a sync whose settings are known. */
    public static SyncRef of(Sync sync) {
        return new SyncRef(sync.id(), sync.name(), Optional.of(sync));
    }
}
