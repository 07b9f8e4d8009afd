package io.github.camelpolytomic.test.internal.state.sync;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.ApiVersion;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.state.connection.Connections;
import io.github.camelpolytomic.test.internal.state.connection.SourceSchema;
import io.github.camelpolytomic.test.internal.state.event.Events;
import io.github.camelpolytomic.test.internal.state.organization.Organization;

/** The bulk syncs of a workspace, in order of creation. */
public final class BulkSyncs {

    /** The error while a refresh of the source's schemas is in progress. */
    public static final ApiException REFRESH_IN_PROGRESS = ApiException.unprocessable("cache refresh in progress");

    /** The error when the source has no schemas, or none are cached yet. */
    public static final ApiException NO_SCHEMAS = ApiException.badRequest("did not provide any schemas");

    private final Organization organization;
    private final Connections connections;
    private final Events events;
    private final Clock clock;
    private final Map<String, BulkSync> syncs = new LinkedHashMap<>();
    private final Map<String, Long> changes = new HashMap<>();
    private long lastChange;
    private volatile ApiException onColdCache = REFRESH_IN_PROGRESS;

    public BulkSyncs(Organization organization, Connections connections, Events events, Clock clock) {
        this.organization = organization;
        this.connections = connections;
        this.events = events;
        this.clock = clock;
    }

    /** Sets the error of a creation while the source's schemas are not cached. */
    public void onColdCache(ApiException error) {
        onColdCache = error;
    }

    public synchronized void add(BulkSync sync) {
        bind(sync);
        syncs.put(sync.id(), sync);
        changed(sync);
    }

    public synchronized void remove(String id) {
        syncs.remove(id);
        changes.remove(id);
    }

    public synchronized List<BulkSync> all() {
        return List.copyOf(syncs.values());
    }

    public synchronized Optional<BulkSync> find(String id) {
        return Optional.ofNullable(syncs.get(id));
    }

    /** The sync; 404 when there is none. */
    public BulkSync get(String id) {
        return find(id).orElseThrow(() -> ApiException.notFound("no bulk sync with id " + id));
    }

    /** The last change of each sync, as a number that grows with every change. */
    public synchronized Map<String, Long> changes() {
        return Map.copyOf(changes);
    }

    public synchronized void changed(BulkSync sync) {
        changes.put(sync.id(), ++lastChange);
    }

    public BulkSync create(RequestBody body, ApiVersion version) {
        ObjectNode settings = SyncSettings.read(body, version);
        SyncSchedules.check(body, version);
        SyncSettings.check(settings, connections, 422);
        String source = settings.path("source_connection_id").asText();
        if (connections.isCold(source)) {
            throw onColdCache;
        }
        BulkSync sync = new BulkSync();
        sync.members().replace(settings, body);
        bind(sync);
        if (sync.allSchemas().all().isEmpty()) {
            throw NO_SCHEMAS;
        }
        sync.schedules().take(body, version);
        List<SyncSchema> schemas = sync.configuredSchemas(body);
        requireHistory(settings, schemas);
        schemas.forEach(sync::putSchema);
        add(sync);
        return sync;
    }

    public void update(BulkSync sync, RequestBody body, ApiVersion version) {
        ObjectNode settings = SyncSettings.read(body, version);
        SyncSchedules.check(body, version);
        SyncSettings.check(settings, connections, 400);
        List<SyncSchema> schemas = sync.configuredSchemas(body);
        requireHistory(settings, schemas);
        sync.update(settings, body, schemas, version);
        changed(sync);
    }

    /** Whether its mode and its destination support history tables. */
    public boolean supportsHistory(BulkSync sync) {
        return supportsHistory(sync.members().all());
    }

    /** Rejects schemas that are to keep history, unless the sync supports it. */
    public void requireHistory(BulkSync sync, List<SyncSchema> schemas) {
        requireHistory(sync.members().all(), schemas);
    }

    private void requireHistory(ObjectNode settings, List<SyncSchema> schemas) {
        if (schemas.stream().anyMatch(SyncSchema::keepsHistory) && !supportsHistory(settings)) {
            throw ApiException.badRequest(
                    "history_enabled requires mode replicate and a destination that supports history");
        }
    }

    private boolean supportsHistory(ObjectNode settings) {
        return settings.path("mode").asText().equals("replicate")
                && connections
                        .description(settings.path("destination_connection_id").asText())
                        .filter(destination -> destination.destination().supportsHistory())
                        .isPresent();
    }

    private void bind(BulkSync sync) {
        if (sync.isBound()) {
            return;
        }
        List<SourceSchema> source = connections
                .description(sync.sourceConnectionId())
                .map(connection -> connection.source().schemas())
                .orElseThrow(() -> new IllegalArgumentException("no source connection " + sync.sourceConnectionId()));
        sync.bind(source, organization, events, clock);
    }
}
