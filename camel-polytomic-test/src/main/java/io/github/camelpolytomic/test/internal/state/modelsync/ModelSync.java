package io.github.camelpolytomic.test.internal.state.modelsync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.ApiVersion;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.state.sync.NextRun;

/** A model sync of a workspace. */
public final class ModelSync {

    private static final List<String> LISTED = List.of(
            "active", "mode", "name", "only_enrich_updates", "schedule", "skip_initial_backfill", "sync_all_records");

    private static final List<String> DEPRECATED = List.of("identity", "filters", "filter_logic");

    private final String id;
    private final Surroundings surroundings;
    private final ModelSyncRuns runs;
    private final ObjectNode stamps;
    private ModelSyncSettings settings;
    private ObjectNode errorHandling = Json.parseObject("""
            {"auto_retry_record_errors": false, "notify_on_record_errors": false, "subscribers": [],
             "warning_notifications": false}
            """);

    ModelSync(String id, ModelSyncSettings settings, Surroundings surroundings) {
        this.id = id;
        this.settings = settings;
        this.surroundings = surroundings;
        this.runs = new ModelSyncRuns(surroundings.clock(), this::follow);
        this.stamps = Json.object()
                .put("created_at", now())
                .put("organization_id", surroundings.organization().id())
                .put("updated_at", now());
        stamps.set("created_by", surroundings.organization().user().json());
        stamps.set("updated_by", surroundings.organization().user().json());
    }

    public String id() {
        return id;
    }

    public String name() {
        return settings().text("name");
    }

    public boolean isActive() {
        return settings().members().path("active").asBoolean();
    }

    public String mode() {
        return settings().text("mode");
    }

    public String targetConnectionId() {
        return settings().targetConnectionId();
    }

    /** Whether it reads this model. */
    public boolean uses(String modelId) {
        return settings().modelIds().contains(modelId);
    }

    public ModelSyncRuns runs() {
        return runs;
    }

    synchronized ModelSyncSettings settings() {
        return settings;
    }

    synchronized void replace(ModelSyncSettings others) {
        settings = others;
        stamps.put("updated_at", now());
    }

    /** Sets a member in the form of the newest version. */
    public void set(String member, Object value) {
        ObjectNode changed = json(ApiVersion.NEWEST);
        changed.remove(DEPRECATED);
        changed.set(member, Json.of(value));
        replace(ModelSyncSettings.read(new RequestBody(changed), ApiVersion.NEWEST, Identities.NONE));
    }

    public void activate(boolean isActive) {
        set("active", isActive);
    }

    /** @throws ApiException with 409 when a run is active, with 400 when a problem stops the sync */
    public ModelSyncExecution start(ModelRunRequest request) {
        if (!problems().isEmpty()) {
            throw ApiException.badRequest("model sync " + id + " has problems");
        }
        return runs.start(request, RecordAction.ofMode(mode()), settings().targets());
    }

    /** Adds a history of runs like this one, an hour apart. */
    public void addHistory(int count, ModelRunScript script) {
        runs.addHistory(count, script, RecordAction.ofMode(mode()), settings().targets());
    }

    /** Cancels the active run, if there is one, and returns it. */
    public Optional<ModelSyncExecution> cancelRun() {
        Optional<ModelSyncExecution> running = runs.current();
        running.ifPresent(ModelSyncExecution::cancel);
        return running;
    }

    public Optional<Instant> nextRunTime() {
        return isActive()
                ? NextRun.after(
                        surroundings.clock().instant(), settings().members().path("schedule"))
                : Optional.empty();
    }

    /** The contract's SyncErrorHandling. */
    public synchronized ObjectNode errorHandling() {
        return errorHandling;
    }

    /** Changes these members of it. */
    public synchronized void errorHandling(ObjectNode changes) {
        errorHandling = Json.fill(changes, errorHandling);
    }

    /** The contract's ModelSyncResponse in this version. */
    public synchronized ObjectNode json(ApiVersion version) {
        ObjectNode json = settings.json(version).put("id", id);
        json.set("model_ids", Json.of(settings.modelIds()));
        if (version == ApiVersion.V2025_09_18) {
            json.set("problems", problems());
        }
        return json.setAll(stamps.deepCopy());
    }

    /** The contract's ListSyncItem. */
    public synchronized ObjectNode listedJson() {
        ObjectNode json = Json.object().put("id", id);
        LISTED.forEach(member -> json.set(member, settings.members().path(member)));
        json.set("model_ids", Json.of(settings.modelIds()));
        json.put("target_connection_id", settings.targetConnectionId()).put("target_object", settings.targetObject());
        return json.setAll(stamps.deepCopy());
    }

    private ArrayNode problems() {
        return new SyncProblems(surroundings).of(settings());
    }

    private void follow(ModelSyncExecution run) {
        ObjectNode payload = Json.object()
                .put("sync_id", id)
                .put("sync_name", name())
                .put("target_connection_id", targetConnectionId());
        String frequency = settings().members().at("/schedule/frequency").asText();
        surroundings
                .events()
                .follow(new ModelSyncEvents(surroundings.events(), surroundings.links(), run, payload, frequency));
    }

    private String now() {
        return surroundings.clock().instant().toString();
    }
}
