package io.github.camelpolytomic.internal.run.select;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

import io.github.camelpolytomic.internal.run.sync.Sync;
import io.github.camelpolytomic.internal.run.sync.SyncRef;
import io.github.camelpolytomic.internal.run.sync.SyncService;
import io.github.camelpolytomic.internal.text.Excerpts;
import io.github.camelpolytomic.internal.text.NearestNames;

/** Finds syncs by name. Names are case-sensitive. */
public final class SyncNames {

    private SyncNames() {}

    /**
     * Finds a sync that is given by name; a sync that is given by id is found already.
     *
     * @param canceled whether the result is not needed any more
     */
    public static CompletableFuture<SyncRef> find(SyncRef sync, SyncService service, BooleanSupplier canceled) {
        return sync.id() != null
                ? CompletableFuture.completedFuture(sync)
                : service.syncs(canceled).thenApply(syncs -> service.ref(one(sync.name(), syncs)));
    }

    /**
     * The sync with exactly this name.
     *
     * @throws NoSuchSyncException if no sync, or more than one, has the name; the message lists candidates
     */
    public static Sync one(String name, List<Sync> syncs) {
        List<Sync> named =
                syncs.stream().filter(sync -> name.equals(sync.name())).toList();
        String shown = Excerpts.value(name);
        if (named.isEmpty()) {
            throw new NoSuchSyncException("No sync is named '%s'; %s".formatted(shown, nearest(shown, syncs)));
        }
        if (named.size() > 1) {
            throw new NoSuchSyncException("%s syncs are named '%s'; select one by syncId: %s"
                    .formatted(named.size(), shown, Candidates.identifiers(named)));
        }
        return named.get(0);
    }

    private static String nearest(String name, List<Sync> syncs) {
        return syncs.isEmpty()
                ? "the credentials have access to no sync"
                : "similar names are "
                        + Candidates.text(
                                NearestNames.first(name, syncs, sync -> sync.name() == null ? "" : sync.name()));
    }
}
