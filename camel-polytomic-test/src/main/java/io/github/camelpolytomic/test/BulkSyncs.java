package io.github.camelpolytomic.test;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The bulk syncs of a workspace, in the order in which they were made. */
final class BulkSyncs {

    private final Workspace workspace;
    private final Map<String, SimulatedBulkSync> syncs = new LinkedHashMap<>();
    private final Map<String, Long> changes = new HashMap<>();
    private long lastChange;
    private volatile Predicate<String> isCold = connectionId -> false;
    private volatile ColdSchemaCache onColdCache = ColdSchemaCache.REFRESH_IN_PROGRESS;

    BulkSyncs(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Who knows whether the schemas of a connection are not known yet. */
    void coldCaches(Predicate<String> ofConnection) {
        isCold = ofConnection;
    }

    void onColdCache(ColdSchemaCache how) {
        onColdCache = how;
    }

    synchronized void add(SimulatedBulkSync sync) {
        sync.bind(workspace);
        syncs.put(sync.id(), sync);
        changed(sync);
    }

    synchronized void remove(String id) {
        syncs.remove(id);
        changes.remove(id);
    }

    synchronized List<SimulatedBulkSync> all() {
        return List.copyOf(syncs.values());
    }

    synchronized Optional<SimulatedBulkSync> find(String id) {
        return Optional.ofNullable(syncs.get(id));
    }

    /** The sync; 404 when there is none. */
    SimulatedBulkSync get(String id) {
        return find(id).orElseThrow(() -> ApiException.notFound("no bulk sync with id " + id));
    }

    /** When each was changed, as a number that is higher for later changes. */
    synchronized Map<String, Long> changes() {
        return Map.copyOf(changes);
    }

    synchronized void changed(SimulatedBulkSync sync) {
        changes.put(sync.id(), ++lastChange);
    }

    SimulatedBulkSync create(RequestBody body, ApiVersion version) {
        ObjectNode settings = SyncSettings.read(body, version);
        SyncSchedules.check(body, version);
        SyncSettings.check(settings, workspace, 422);
        String source = settings.path("source_connection_id").asText();
        if (isCold.test(source)) {
            throw onColdCache.error();
        }
        SimulatedBulkSync sync = new SimulatedBulkSync();
        sync.members().replace(settings, body);
        sync.bind(workspace);
        if (sync.bound().schemas().all().isEmpty()) {
            throw ColdSchemaCache.NO_SCHEMAS.error();
        }
        sync.bound().schedules().take(body, version);
        sync.bound().schemas().configure(body.list("schemas").orElse(List.of()));
        add(sync);
        return sync;
    }

    void update(SimulatedBulkSync sync, RequestBody body, ApiVersion version) {
        ObjectNode settings = SyncSettings.read(body, version);
        SyncSchedules.check(body, version);
        SyncSettings.check(settings, workspace, 400);
        synchronized (sync) {
            sync.members().replace(settings, body);
            sync.bound().schedules().take(body, version);
            sync.touch();
        }
        changed(sync);
    }
}
