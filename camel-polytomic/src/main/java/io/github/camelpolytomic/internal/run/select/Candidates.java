package io.github.camelpolytomic.internal.run.select;

import java.util.List;
import java.util.stream.Collectors;

import io.github.camelpolytomic.internal.run.sync.Sync;
import io.github.camelpolytomic.internal.text.Excerpts;

/** The syncs that somebody may have meant, for people. */
public final class Candidates {

    private static final int SHOWN = 20;

    private Candidates() {}

    /** Names and identifiers, the first twenty of them. */
    static String text(List<Sync> syncs) {
        String shown = syncs.stream()
                .limit(SHOWN)
                .map(sync -> name(sync) + " (" + id(sync) + ")")
                .collect(Collectors.joining(", "));
        return shown + more(syncs);
    }

    private static String more(List<Sync> syncs) {
        return syncs.size() > SHOWN ? ", and " + (syncs.size() - SHOWN) + " more" : "";
    }

    /** The identifiers alone, each with whether the sync is active, the first twenty of them. */
    static String identifiers(List<Sync> syncs) {
        String shown = syncs.stream()
                .limit(SHOWN)
                .map(sync ->
                        sync.active() == null ? id(sync) : id(sync) + (sync.active() ? " (active)" : " (not active)"))
                .collect(Collectors.joining(", "));
        return shown + more(syncs);
    }

    private static String id(Sync sync) {
        return sync.id() == null ? "without an id" : Excerpts.value(sync.id());
    }

    /** The name of a sync. */
    public static String name(Sync sync) {
        return sync.name() == null ? "one without a name" : Excerpts.value(sync.name());
    }
}
