package io.github.camelpolytomic.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A bulk sync of a {@link Workspace}: made here or by a request, changed by requests, and told here how its runs go. Add
 * it to a workspace before anything is run.
 *
 * <pre>{@code
 * workspace.add(SimulatedBulkSync.named("Nightly").id("nightly")
 *         .source(SampleWorkspace.CRM).destination(SampleWorkspace.WAREHOUSE).schemas("Account", "Contact"));
 * workspace.bulkSync("nightly").orElseThrow().nextRun(SimulatedRun.completesAfter(Duration.ofMinutes(5)));
 * }</pre>
 *
 * <p>May be used from any thread.
 */
public final class SimulatedBulkSync {

    private static final SimulatedRun PAST = SimulatedRun.completesAfter(Duration.ofMinutes(5));

    private String id = UUID.randomUUID().toString();
    private final SyncMembers members = new SyncMembers();
    private final List<String> chosen = new ArrayList<>();
    private ObjectNode scheduleRule = Json.object().put("frequency", "manual");
    private JsonNode ingestion;
    private Bound bound;

    SimulatedBulkSync() {}

    /** An active sync with a random id, mode {@code replicate}, a manual schedule, and all schemas of its source. */
    public static SimulatedBulkSync named(String name) {
        SimulatedBulkSync sync = new SimulatedBulkSync();
        sync.members.set("name", Json.of(name));
        return sync.active(true);
    }

    /** The id that calls name it by. */
    public synchronized SimulatedBulkSync id(String other) {
        requireUnbound();
        id = other;
        return this;
    }

    /** The connection it reads. */
    public synchronized SimulatedBulkSync source(String connectionId) {
        return set("source_connection_id", connectionId);
    }

    /** The connection it writes to. */
    public synchronized SimulatedBulkSync destination(String connectionId) {
        return set("destination_connection_id", connectionId);
    }

    /** {@code replicate} or {@code snapshot}. */
    public synchronized SimulatedBulkSync mode(String mode) {
        return set("mode", mode);
    }

    /** Whether its schedules may run it. */
    public synchronized SimulatedBulkSync active(boolean isActive) {
        return set("active", isActive);
    }

    /** A setting of the destination. */
    public synchronized SimulatedBulkSync destinationSetting(String name, Object value) {
        ObjectNode before = (ObjectNode) members.get("destination_configuration");
        return set("destination_configuration", Json.with(before, name, Json.of(value)));
    }

    /** The schemas that are enabled; without this, all. */
    public synchronized SimulatedBulkSync schemas(String... ids) {
        requireUnbound();
        chosen.addAll(Arrays.asList(ids));
        return this;
    }

    /** Its default schedule as JSON, such as <code>{"frequency": "daily", "hour": "4"}</code>. */
    public synchronized SimulatedBulkSync schedule(String json) {
        requireUnbound();
        try {
            scheduleRule = ScheduleRule.readNested(Json.parseObject(json));
            return this;
        } catch (ApiException error) {
            throw new IllegalArgumentException(error.getMessage());
        }
    }

    /**
     * Any member of the sync. One that the contract does not know is given back to whoever asks, and lost when an update does
     * not repeat it.
     */
    public synchronized SimulatedBulkSync member(String name, Object value) {
        return set(name, value);
    }

    /** What its status says of change-data capture, as JSON; nothing without this. */
    public synchronized SimulatedBulkSync ingestionStatus(String json) {
        ingestion = Json.parseObject(json);
        return this;
    }

    /** How the next runs go, one after the other; those that follow are as ever. */
    public SimulatedBulkSync nextRun(SimulatedRun... runs) {
        bound().executions().nextRuns(runs);
        return this;
    }

    /** How all runs from now on go. */
    public SimulatedBulkSync everyRun(SimulatedRun run) {
        bound().executions().everyRun(run);
        return this;
    }

    /** Gives it a history of so many runs that were completed, an hour apart. */
    public SimulatedBulkSync pastRuns(int count) {
        return pastRuns(count, PAST);
    }

    /** Gives it a history of so many runs of this kind, an hour apart. */
    public synchronized SimulatedBulkSync pastRuns(int count, SimulatedRun run) {
        bound().executions().past(count, run, bound().schemas().outputNames(List.of()));
        return this;
    }

    /**
     * Starts a run as its schedule would.
     *
     * @throws IllegalStateException when one is running
     */
    public synchronized SimulatedExecution startScheduledRun() {
        try {
            return start(RunRequest.SCHEDULED);
        } catch (ApiException error) {
            throw new IllegalStateException(error.getMessage());
        }
    }

    /**
     * Takes an execution out of its history, running or not, as when the service no longer keeps it: no call finds it, and
     * none is told of it. When it was running, another can be started.
     *
     * @throws IllegalArgumentException when there is no execution with this id
     */
    public SimulatedBulkSync forget(String executionId) {
        if (!bound().executions().forget(executionId)) {
            throw new IllegalArgumentException("bulk sync " + id() + " has no execution " + executionId);
        }
        return this;
    }

    public synchronized String id() {
        return id;
    }

    public String name() {
        return members.get("name").asText();
    }

    public boolean isActive() {
        return members.get("active").asBoolean();
    }

    public String sourceConnectionId() {
        return members.get("source_connection_id").asText();
    }

    public String destinationConnectionId() {
        return members.get("destination_connection_id").asText();
    }

    /** The ids of the schemas that take part in its runs. */
    public synchronized List<String> enabledSchemas() {
        return List.copyOf(bound().schemas().outputNames(List.of()).keySet());
    }

    /** The ids of its schedules, the default one first. */
    public synchronized List<String> scheduleIds() {
        return bound().schedules().all().stream().map(SyncSchedule::id).toList();
    }

    /** Its runs, oldest first. */
    public List<SimulatedExecution> executions() {
        return bound().executions().all();
    }

    /** One of its settings, as a JSON pointer into the sync finds it; empty when there is none. */
    public Optional<Object> setting(String pointer) {
        JsonNode found = members.all().at(pointer);
        return found.isMissingNode() || found.isNull() ? Optional.empty() : Optional.of(Json.plain(found));
    }

    /** What the sync consists of besides its settings, once it belongs to a workspace. */
    record Bound(SyncSchemas schemas, SyncSchedules schedules, Executions executions, Clock clock, Actor actor) {}

    synchronized void bind(Workspace workspace) {
        if (bound != null) {
            return;
        }
        List<SimulatedSchema> source = workspace
                .connection(sourceConnectionId())
                .map(SimulatedConnection::schemas)
                .orElseThrow(() -> new IllegalArgumentException("no source connection " + sourceConnectionId()));
        SyncSchemas schemas =
                new SyncSchemas(source, members.get("normalize_names").asText());
        schemas.configure(chosen.stream().map(Json::of).toList());
        Clock clock = workspace.clock();
        Actor actor = Actor.userOf(workspace.organizationId());
        members.created(clock.instant(), actor, workspace.organizationId());
        bound = new Bound(schemas, new SyncSchedules(clock, actor, scheduleRule), new Executions(clock), clock, actor);
    }

    synchronized Bound bound() {
        if (bound == null) {
            throw new IllegalStateException("add the bulk sync " + id + " to a workspace first");
        }
        return bound;
    }

    SyncMembers members() {
        return members;
    }

    synchronized SimulatedExecution start(RunRequest traits) {
        return bound().executions().start(traits, bound().schemas().outputNames(traits.schemas()));
    }

    /** Refuses nothing; a run that goes on is asked to end. */
    Optional<SimulatedExecution> cancelRun() {
        Optional<SimulatedExecution> running = bound().executions().current();
        running.ifPresent(SimulatedExecution::cancel);
        return running;
    }

    synchronized void activate(boolean isActive) {
        members.set("active", Json.of(isActive));
        touch();
        if (!isActive) {
            cancelRun();
        }
    }

    synchronized List<SyncSchema> schemas() {
        return List.copyOf(bound().schemas().all());
    }

    /** All of these changes, or none when one is refused. */
    synchronized List<SyncSchema> patchSchemas(List<RequestBody> patches) {
        List<SyncSchema> changed = patches.stream()
                .map(patch -> bound().schemas().known(patch.requiredText("id")).patched(patch))
                .toList();
        changed.forEach(this::putSchema);
        return changed;
    }

    synchronized void putSchema(SyncSchema schema) {
        bound().schemas().put(schema);
        touch();
    }

    synchronized SyncSchedule addSchedule(ObjectNode rule) {
        touch();
        return bound().schedules().add(rule);
    }

    synchronized SyncSchedule changeSchedule(SyncSchedule before, ObjectNode rule) {
        touch();
        return bound().schedules().change(before, rule);
    }

    synchronized void removeSchedule(SyncSchedule schedule) {
        bound().schedules().remove(schedule);
        touch();
    }

    /** It has been changed now. */
    synchronized void touch() {
        members.updated(bound().clock().instant());
    }

    synchronized Optional<JsonNode> ingestion() {
        return Optional.ofNullable(ingestion);
    }

    synchronized Optional<Instant> nextRunTime() {
        return isActive() ? bound().schedules().nextRun() : Optional.empty();
    }

    /** The contract's BulkSyncResponse in this version. */
    synchronized ObjectNode json(ApiVersion version) {
        ObjectNode json = Json.object().put("id", id).setAll(members.all());
        if (version == ApiVersion.V2025_09_18) {
            json.remove("discover");
        } else if (!json.has("discover")) {
            json.put("discover", false);
        }
        bound().schedules().addTo(json, version);
        return json;
    }

    private SimulatedBulkSync set(String name, Object value) {
        members.set(name, Json.of(value));
        return this;
    }

    private void requireUnbound() {
        if (bound != null) {
            throw new IllegalStateException("the bulk sync " + id + " belongs to a workspace already");
        }
    }

    @Override
    public String toString() {
        return "SimulatedBulkSync[" + name() + ", " + id() + "]";
    }
}
