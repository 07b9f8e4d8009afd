package io.github.camelpolytomic.internal.run.select;

import java.util.List;

import io.github.camelpolytomic.internal.run.sync.Sync;
import io.github.camelpolytomic.internal.text.Excerpts;
import io.github.camelpolytomic.internal.text.Listing;

/** Lists syncs in messages. */
public final class Candidates {

    private static final int SHOWN = 20;

    private Candidates() {}

    /** Names and ids, the first twenty of them. */
    static String text(List<Sync> syncs) {
        return Listing.of(syncs, SHOWN, sync -> name(sync) + " (" + id(sync) + ")");
    }

    /** Ids and whether each sync is active, the first twenty of them. */
    static String identifiers(List<Sync> syncs) {
        return Listing.of(
                syncs,
                SHOWN,
                sync -> sync.active() == null ? id(sync) : id(sync) + (sync.active() ? " (active)" : " (not active)"));
    }

    private static String id(Sync sync) {
        return sync.id() == null ? "without an id" : Excerpts.value(sync.id());
    }

    /** The name of a sync. */
    public static String name(Sync sync) {
        return sync.name() == null ? "an unnamed one" : Excerpts.value(sync.name());
    }
}
