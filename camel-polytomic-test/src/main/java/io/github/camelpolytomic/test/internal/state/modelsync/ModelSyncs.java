package io.github.camelpolytomic.test.internal.state.modelsync;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.ApiVersion;
import io.github.camelpolytomic.test.internal.contract.RequestBody;

/** The model syncs of a workspace, in order of creation. */
public final class ModelSyncs {

    private final Surroundings surroundings;
    private final SettingsCheck check;
    private final Map<String, ModelSync> syncs = new LinkedHashMap<>();
    private final Map<String, Long> ranks = new LinkedHashMap<>();
    private long nextRank;

    public ModelSyncs(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.check = new SettingsCheck(surroundings.connections(), surroundings.models());
    }

    public synchronized List<ModelSync> all() {
        return List.copyOf(syncs.values());
    }

    public synchronized Optional<ModelSync> find(String id) {
        return Optional.ofNullable(syncs.get(id));
    }

    /** The sync; 404 when there is none. */
    public ModelSync get(String id) {
        return find(id).orElseThrow(() -> ApiException.notFound("no model sync with id " + id));
    }

    /** Its place in lists. */
    public synchronized long rank(ModelSync sync) {
        return ranks.getOrDefault(sync.id(), 0L);
    }

    public ModelSync create(RequestBody body, ApiVersion version) {
        return create(UUID.randomUUID().toString(), body, version);
    }

    /** Creates a sync, or replaces the one with the same id. */
    public ModelSync create(String id, RequestBody body, ApiVersion version) {
        ModelSyncSettings settings = check.fit(ModelSyncSettings.read(body, version, Identities.NONE), version);
        ModelSync sync = new ModelSync(id, settings, surroundings);
        add(sync);
        return sync;
    }

    public void update(ModelSync sync, RequestBody body, ApiVersion version) {
        Identities before = sync.settings().identities();
        sync.replace(check.fit(ModelSyncSettings.read(body, version, before), version));
    }

    public synchronized void remove(String id) {
        syncs.remove(id);
        ranks.remove(id);
    }

    private synchronized void add(ModelSync sync) {
        syncs.put(sync.id(), sync);
        ranks.putIfAbsent(sync.id(), nextRank++);
    }
}
