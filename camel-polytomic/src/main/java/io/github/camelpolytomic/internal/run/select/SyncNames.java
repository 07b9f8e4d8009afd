package io.github.camelpolytomic.internal.run.select;

import java.util.List;

import io.github.camelpolytomic.internal.text.Excerpts;
import io.github.camelpolytomic.internal.text.NearestNames;
import io.github.camelpolytomic.model.bulksync.BulkSync;

/** Finds the one bulk sync that bears a name. */
public final class SyncNames {

    private SyncNames() {}

    /**
     * The sync of exactly this name, capitals included.
     *
     * @throws NoSuchSyncException when none or several bear it; the message lists those that may be meant
     */
    public static BulkSync one(String name, List<BulkSync> syncs) {
        List<BulkSync> named =
                syncs.stream().filter(sync -> name.equals(sync.name())).toList();
        String shown = Excerpts.value(name);
        if (named.isEmpty()) {
            throw new NoSuchSyncException("No bulk sync is named '%s'; %s".formatted(shown, nearest(shown, syncs)));
        }
        if (named.size() > 1) {
            throw new NoSuchSyncException("%s bulk syncs are named '%s'; say which with syncId, one of %s"
                    .formatted(named.size(), shown, Candidates.identifiers(named)));
        }
        return named.get(0);
    }

    private static String nearest(String name, List<BulkSync> syncs) {
        return syncs.isEmpty()
                ? "there is no bulk sync that the credentials may see"
                : "the nearest are "
                        + Candidates.text(
                                NearestNames.first(name, syncs, sync -> sync.name() == null ? "" : sync.name()));
    }
}
