package io.github.camelpolytomic.test;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.state.sync.BulkSync;
import io.github.camelpolytomic.test.internal.state.sync.RunRequest;
import io.github.camelpolytomic.test.internal.state.sync.SyncSchedule;

/**
 * A bulk sync of a {@link Workspace}, configured here or by requests. Tests script its runs here. Add it to a workspace
 * before anything is run.
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

    private final BulkSync sync;

    SimulatedBulkSync(BulkSync sync) {
        this.sync = sync;
    }

    /** An active sync with a random id, mode {@code replicate}, a manual schedule, and all schemas of its source. */
    public static SimulatedBulkSync named(String name) {
        return new SimulatedBulkSync(new BulkSync()).member("name", name).active(true);
    }

    /** The id of the sync in the API. */
    public SimulatedBulkSync id(String other) {
        sync.id(other);
        return this;
    }

    /** The connection it reads. */
    public SimulatedBulkSync source(String connectionId) {
        return member("source_connection_id", connectionId);
    }

    /** The connection it writes to. */
    public SimulatedBulkSync destination(String connectionId) {
        return member("destination_connection_id", connectionId);
    }

    /** {@code replicate}, {@code snapshot} or {@code append}. */
    public SimulatedBulkSync mode(String mode) {
        return member("mode", mode);
    }

    /** Whether its schedules may run it. */
    public SimulatedBulkSync active(boolean isActive) {
        return member("active", isActive);
    }

    /** A setting of the destination. */
    public SimulatedBulkSync destinationSetting(String name, Object value) {
        sync.setOfDestination(name, value);
        return this;
    }

    /** The schemas that are enabled; without this, all. */
    public SimulatedBulkSync schemas(String... ids) {
        sync.choose(Arrays.asList(ids));
        return this;
    }

    /** Its default schedule as JSON, such as <code>{"frequency": "daily", "hour": "4"}</code>. */
    public SimulatedBulkSync schedule(String json) {
        try {
            sync.schedule(Json.parseObject(json));
            return this;
        } catch (ApiException invalid) {
            throw new IllegalArgumentException(invalid.getMessage());
        }
    }

    /**
     * Any member of the sync. A member that the contract does not know is returned by every read, and removed by an
     * update that does not repeat it.
     */
    public SimulatedBulkSync member(String name, Object value) {
        sync.set(name, value);
        return this;
    }

    /** The {@code ingestion_status} of change-data capture in its status, as JSON; absent without this. */
    public SimulatedBulkSync ingestionStatus(String json) {
        sync.ingestion().status(Json.parseObject(json));
        return this;
    }

    /**
     * Adds a line to the console log of its ingestion (change data capture), at the current time.
     *
     * @throws IllegalStateException when it does not belong to a workspace yet
     */
    public SimulatedBulkSync ingestLog(String level, String text) {
        sync.logIngestion(level, text);
        return this;
    }

    /** Scripts the next runs, one after the other. Later runs follow {@link #everyRun}. */
    public SimulatedBulkSync nextRun(SimulatedRun... runs) {
        sync.executions().nextRuns(Arrays.stream(runs).map(SimulatedRun::script).toList());
        return this;
    }

    /** Scripts all runs from now on. */
    public SimulatedBulkSync everyRun(SimulatedRun run) {
        sync.executions().everyRun(run.script());
        return this;
    }

    /** Adds a history of this many completed runs, an hour apart. */
    public SimulatedBulkSync pastRuns(int count) {
        return pastRuns(count, PAST);
    }

    /** Adds a history of this many runs of this kind, an hour apart. */
    public SimulatedBulkSync pastRuns(int count, SimulatedRun run) {
        sync.addHistory(count, run.script());
        return this;
    }

    /**
     * Starts a run as its schedule would.
     *
     * @throws IllegalStateException when a run is active
     */
    public SimulatedExecution startScheduledRun() {
        try {
            return new SimulatedExecution(sync.start(RunRequest.SCHEDULED));
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
    public SimulatedBulkSync forget(String executionId) {
        if (!sync.executions().forget(executionId)) {
            throw new IllegalArgumentException("bulk sync " + id() + " has no execution " + executionId);
        }
        return this;
    }

    public String id() {
        return sync.id();
    }

    public String name() {
        return sync.name();
    }

    public boolean isActive() {
        return sync.isActive();
    }

    public String sourceConnectionId() {
        return sync.sourceConnectionId();
    }

    public String destinationConnectionId() {
        return sync.destinationConnectionId();
    }

    /** The ids of the schemas that take part in its runs. */
    public List<String> enabledSchemas() {
        return sync.enabledSchemas();
    }

    /** The ids of its schedules, the default one first. */
    public List<String> scheduleIds() {
        return sync.schedules().all().stream().map(SyncSchedule::id).toList();
    }

    /** Its runs, oldest first. */
    public List<SimulatedExecution> executions() {
        return sync.executions().all().stream().map(SimulatedExecution::new).toList();
    }

    /** The setting at a JSON pointer into the sync; empty when there is none. */
    public Optional<Object> setting(String pointer) {
        JsonNode found = sync.members().all().at(pointer);
        return found.isMissingNode() || found.isNull() ? Optional.empty() : Optional.of(Json.plain(found));
    }

    BulkSync state() {
        return sync;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SimulatedBulkSync handle && handle.sync == sync;
    }

    @Override
    public int hashCode() {
        return sync.hashCode();
    }

    @Override
    public String toString() {
        return "SimulatedBulkSync[" + name() + ", " + id() + "]";
    }
}
