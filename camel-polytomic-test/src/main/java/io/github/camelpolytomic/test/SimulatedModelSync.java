package io.github.camelpolytomic.test;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.ApiVersion;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.state.modelsync.ModelRunRequest;
import io.github.camelpolytomic.test.internal.state.modelsync.ModelSync;

/**
 * A model sync of a {@link Workspace}, configured here or by requests. Tests script its runs here, once it belongs to a
 * workspace.
 *
 * <pre>{@code
 * workspace.add(SimulatedModelSync.named("People").id("people")
 *         .target(SampleWorkspace.CRM, "Contact").field(modelId, "email", "Email"));
 * workspace.modelSync("people").orElseThrow().nextRun(SimulatedModelRun.completesAfter(Duration.ofMinutes(5)));
 * }</pre>
 *
 * <p>May be used from any thread, once it belongs to a workspace.
 */
public final class SimulatedModelSync {

    private static final SimulatedModelRun PAST = SimulatedModelRun.completesAfter(Duration.ofMinutes(5));

    private final ObjectNode draft;
    private String id = UUID.randomUUID().toString();
    private ModelSync sync;

    private SimulatedModelSync(ObjectNode draft) {
        this.draft = draft;
    }

    SimulatedModelSync(ModelSync sync) {
        this(Json.object());
        this.sync = sync;
    }

    /** An active sync with a random id, mode {@code create} and a manual schedule. */
    public static SimulatedModelSync named(String name) {
        return new SimulatedModelSync(Json.parseObject("""
                        {"active": true, "mode": "create", "fields": [], "schedule": {"frequency": "manual"},
                         "identities": {"mappings": [], "strategy": "priority"}, "target": {}}
                        """).put("name", name));
    }

    /** The id of the sync in the API. */
    public SimulatedModelSync id(String other) {
        requireDraft();
        id = other;
        return this;
    }

    /** The connection and the object it writes to. */
    public SimulatedModelSync target(String connectionId, String object) {
        return member("target", Json.object().put("connection_id", connectionId).put("object", object));
    }

    /** The mode, such as {@code updateOrCreate}. */
    public SimulatedModelSync mode(String mode) {
        return member("mode", mode);
    }

    /** Whether its schedule may run it. */
    public SimulatedModelSync active(boolean isActive) {
        return member("active", isActive);
    }

    /** Adds a field of the target that gets the value of a field of a model. */
    public SimulatedModelSync field(String modelId, String modelField, String targetField) {
        requireDraft();
        draft.withArray("fields")
                .addObject()
                .put("target", targetField)
                .set("source", Json.object().put("model_id", modelId).put("field", modelField));
        return this;
    }

    /** Adds a pair of fields whose equal values match a record of a model and one of the target. */
    public SimulatedModelSync identity(String modelId, String modelField, String targetField) {
        requireDraft();
        draft.withArray("/identities/mappings")
                .addObject()
                .put("function", "Equality")
                .put("target", targetField)
                .set("source", Json.object().put("model_id", modelId).put("field", modelField));
        return this;
    }

    /** Its schedule as JSON, such as <code>{"frequency": "daily", "hour": "4"}</code>. */
    public SimulatedModelSync schedule(String json) {
        return member("schedule", Json.parseObject(json));
    }

    /**
     * Any member of the sync, as API version 2025-09-18 has it. A member that the contract does not know is returned by
     * every read, and removed by an update that does not repeat it.
     */
    public SimulatedModelSync member(String name, Object value) {
        if (sync == null) {
            draft.set(name, Json.of(value));
        } else {
            sync.set(name, value);
        }
        return this;
    }

    /** Scripts the next runs, one after the other. Later runs follow {@link #everyRun}. */
    public SimulatedModelSync nextRun(SimulatedModelRun... runs) {
        state().runs()
                .plan()
                .nextRuns(Arrays.stream(runs).map(SimulatedModelRun::script).toList());
        return this;
    }

    /** Scripts all runs from now on. */
    public SimulatedModelSync everyRun(SimulatedModelRun run) {
        state().runs().plan().everyRun(run.script());
        return this;
    }

    /** Adds a history of this many completed runs, an hour apart. */
    public SimulatedModelSync pastRuns(int count) {
        return pastRuns(count, PAST);
    }

    /** Adds a history of this many runs of this kind, an hour apart. */
    public SimulatedModelSync pastRuns(int count, SimulatedModelRun run) {
        state().addHistory(count, run.script());
        return this;
    }

    /**
     * Starts a run as its schedule would.
     *
     * @throws IllegalStateException when a run is active
     */
    public SimulatedModelExecution startScheduledRun() {
        try {
            return new SimulatedModelExecution(state().start(ModelRunRequest.SCHEDULED));
        } catch (ApiException invalid) {
            throw new IllegalStateException(invalid.getMessage());
        }
    }

    /**
     * Removes an execution from its history, active or not, as when the service no longer keeps it. No call finds the
     * execution any more. If it was active, another run can start.
     *
     * @throws IllegalArgumentException when there is no execution with this id
     */
    public SimulatedModelSync forget(String executionId) {
        if (!state().runs().forget(executionId)) {
            throw new IllegalArgumentException("model sync " + id() + " has no execution " + executionId);
        }
        return this;
    }

    public String id() {
        return sync == null ? id : sync.id();
    }

    public String name() {
        return state().name();
    }

    public boolean isActive() {
        return state().isActive();
    }

    public String mode() {
        return state().mode();
    }

    public String targetConnectionId() {
        return state().targetConnectionId();
    }

    /** Its runs, oldest first. */
    public List<SimulatedModelExecution> executions() {
        return state().runs().all().stream().map(SimulatedModelExecution::new).toList();
    }

    /** The value at a JSON pointer into the sync of API version 2025-09-18; empty when there is none. */
    public Optional<Object> setting(String pointer) {
        JsonNode found = state().json(ApiVersion.NEWEST).at(pointer);
        return found.isMissingNode() || found.isNull() ? Optional.empty() : Optional.of(Json.plain(found));
    }

    /** The request that creates it. */
    ObjectNode draft() {
        requireDraft();
        return draft;
    }

    /** Makes it belong to a workspace. */
    void belongTo(ModelSync created) {
        sync = created;
    }

    private ModelSync state() {
        if (sync == null) {
            throw new IllegalStateException("add the model sync " + id + " to a workspace first");
        }
        return sync;
    }

    private void requireDraft() {
        if (sync != null) {
            throw new IllegalStateException("the model sync " + id() + " belongs to a workspace already");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SimulatedModelSync handle && (handle == this || sync != null && handle.sync == sync);
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }

    @Override
    public String toString() {
        return "SimulatedModelSync[" + id() + "]";
    }
}
