package io.github.camelpolytomic.test.internal.state.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.ApiVersion;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.state.connection.SourceSchema;
import io.github.camelpolytomic.test.internal.state.event.Events;
import io.github.camelpolytomic.test.internal.state.organization.Actor;
import io.github.camelpolytomic.test.internal.state.organization.Organization;

/** A bulk sync, configured by the test author or by requests. It has runs once it belongs to a workspace. */
public final class BulkSync {

    private String id = UUID.randomUUID().toString();
    private final SyncMembers members = new SyncMembers();
    private final List<String> chosen = new ArrayList<>();
    private ObjectNode scheduleRule = Json.object().put("frequency", "manual");
    private final Ingestion ingestion = new Ingestion();
    private ErrorHandling errorHandling = ErrorHandling.DEFAULT;
    private Bound bound;

    /** What the sync consists of besides its settings, once it belongs to a workspace. */
    record Bound(SyncSchemas schemas, SyncSchedules schedules, Executions executions, Clock clock) {}

    public synchronized String id() {
        return id;
    }

    public synchronized void id(String other) {
        requireUnbound();
        id = other;
    }

    public String name() {
        return text("name");
    }

    public boolean isActive() {
        return members.get("active").asBoolean();
    }

    public String sourceConnectionId() {
        return text("source_connection_id");
    }

    public String destinationConnectionId() {
        return text("destination_connection_id");
    }

    public SyncMembers members() {
        return members;
    }

    public synchronized void set(String name, Object value) {
        members.set(name, Json.of(value));
    }

    public synchronized void setOfDestination(String name, Object value) {
        ObjectNode before = (ObjectNode) members.get("destination_configuration");
        set("destination_configuration", Json.with(before, name, Json.of(value)));
    }

    /** Adds to the enabled schemas; without this, all are enabled. */
    public synchronized void choose(List<String> schemaIds) {
        requireUnbound();
        chosen.addAll(schemaIds);
    }

    /** The default schedule it starts with. */
    public synchronized void schedule(ObjectNode rule) {
        requireUnbound();
        scheduleRule = ScheduleRule.readNested(rule);
    }

    public Ingestion ingestion() {
        return ingestion;
    }

    /** Adds a line to the log of its ingestion. */
    public synchronized void logIngestion(String level, String line) {
        ingestion.log(new Ingestion.Line(bound().clock.instant(), level, line));
    }

    public synchronized ErrorHandling errorHandling() {
        return errorHandling;
    }

    public synchronized void handleErrors(RequestBody update) {
        errorHandling = errorHandling.updated(update);
    }

    /** Makes it belong to a workspace; does nothing when it does already. */
    synchronized void bind(List<SourceSchema> source, Organization organization, Events events, Clock clock) {
        if (bound != null) {
            return;
        }
        SyncSchemas schemas = new SyncSchemas(source, text("normalize_names"));
        schemas.configured(chosen.stream().map(Json::of).toList()).forEach(schemas::put);
        Actor actor = organization.user();
        members.created(clock.instant(), actor, organization.id());
        Executions executions = new Executions(clock, run -> follow(run, events));
        bound = new Bound(schemas, new SyncSchedules(clock, actor, scheduleRule), executions, clock);
    }

    synchronized boolean isBound() {
        return bound != null;
    }

    public synchronized SyncSchedules schedules() {
        return bound().schedules;
    }

    public synchronized Executions executions() {
        return bound().executions;
    }

    synchronized SyncSchemas allSchemas() {
        return bound().schemas;
    }

    /** Its schemas after a request, which selects others if it lists any. */
    synchronized List<SyncSchema> configuredSchemas(RequestBody body) {
        return allSchemas().configured(body.list("schemas").orElse(List.of()));
    }

    /** Replaces settings and schedules by those of a request, and the schemas by these. */
    synchronized void update(ObjectNode settings, RequestBody body, List<SyncSchema> schemas, ApiVersion version) {
        schemas.forEach(allSchemas()::put);
        members.replace(settings, body);
        schedules().take(body, version);
        touch();
    }

    /** Adds a history of runs like this one, an hour apart. */
    public synchronized void addHistory(int count, RunScript run) {
        executions().addHistory(count, run, allSchemas().outputNames(List.of()));
    }

    /** @throws ApiException with 409 when a run is active */
    public synchronized Execution start(RunRequest request) {
        return executions().start(request, allSchemas().outputNames(request.schemas()));
    }

    /** Cancels the active run, if there is one, and returns it. */
    public Optional<Execution> cancelRun() {
        Optional<Execution> running = executions().current();
        running.ifPresent(Execution::cancel);
        return running;
    }

    public synchronized void activate(boolean isActive) {
        members.set("active", Json.of(isActive));
        touch();
        if (!isActive) {
            cancelRun();
        }
    }

    /** The ids of the schemas that take part in its runs. */
    public synchronized List<String> enabledSchemas() {
        return List.copyOf(allSchemas().outputNames(List.of()).keySet());
    }

    public synchronized List<SyncSchema> schemas() {
        return List.copyOf(allSchemas().all());
    }

    /** The schemas that these changes make. */
    public synchronized List<SyncSchema> patchedSchemas(List<RequestBody> patches) {
        return patches.stream()
                .map(patch -> allSchemas().known(patch.requiredText("id")).patched(patch))
                .toList();
    }

    public synchronized void putSchema(SyncSchema schema) {
        allSchemas().put(schema);
        touch();
    }

    public synchronized SyncSchedule addSchedule(ObjectNode rule) {
        touch();
        return schedules().add(rule);
    }

    public synchronized SyncSchedule changeSchedule(SyncSchedule before, ObjectNode rule) {
        touch();
        return schedules().change(before, rule);
    }

    public synchronized void removeSchedule(SyncSchedule schedule) {
        schedules().remove(schedule);
        touch();
    }

    public synchronized Optional<Instant> nextRunTime() {
        return isActive() ? schedules().nextRun() : Optional.empty();
    }

    /** The contract's BulkSyncResponse in this version. */
    public synchronized ObjectNode json(ApiVersion version) {
        ObjectNode json = Json.object().put("id", id).setAll(members.all());
        if (version == ApiVersion.V2025_09_18) {
            json.remove("discover");
        } else if (!json.has("discover")) {
            json.put("discover", false);
        }
        schedules().addTo(json, version);
        return json;
    }

    private void follow(Execution run, Events events) {
        ObjectNode payload = Json.object()
                .put("sync_id", id)
                .put("sync_name", name())
                .put("source_connection_id", sourceConnectionId())
                .put("destination_connection_id", destinationConnectionId());
        boolean isScheduled = run.request().type().equals(RunRequest.SCHEDULED.type());
        ObjectNode schedule = isScheduled ? schedules().all().get(0).eventJson() : Json.object();
        events.follow(new BulkSyncEvents(events, run, payload, schedule));
    }

    private void touch() {
        members.updated(bound().clock.instant());
    }

    private String text(String member) {
        return members.get(member).asText();
    }

    private Bound bound() {
        if (bound == null) {
            throw new IllegalStateException("add the bulk sync " + id + " to a workspace first");
        }
        return bound;
    }

    private void requireUnbound() {
        if (bound != null) {
            throw new IllegalStateException("the bulk sync " + id + " belongs to a workspace already");
        }
    }
}
