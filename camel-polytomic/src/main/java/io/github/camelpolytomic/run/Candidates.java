package io.github.camelpolytomic.run;

import java.util.List;
import java.util.stream.Collectors;

import io.github.camelpolytomic.model.bulksync.BulkSync;
import io.github.camelpolytomic.operation.Excerpts;

/** The syncs that somebody may have meant, for people. */
final class Candidates {

    private static final int SHOWN = 20;

    private Candidates() {}

    /** Names and identifiers, the first twenty of them. */
    static String text(List<BulkSync> syncs) {
        String shown = syncs.stream()
                .limit(SHOWN)
                .map(sync -> name(sync) + " (" + sync.id() + ")")
                .collect(Collectors.joining(", "));
        return syncs.size() > SHOWN ? shown + ", and " + (syncs.size() - SHOWN) + " more" : shown;
    }

    /** The identifiers alone, each with whether the sync is active. */
    static String identifiers(List<BulkSync> syncs) {
        return syncs.stream()
                .map(sync ->
                        sync.active() == null ? sync.id() : sync.id() + (sync.active() ? " (active)" : " (not active)"))
                .collect(Collectors.joining(", "));
    }

    private static String name(BulkSync sync) {
        return sync.name() == null ? "one without a name" : Excerpts.value(sync.name());
    }
}
