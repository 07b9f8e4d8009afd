package io.github.camelpolytomic.test.internal.state.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiVersion;
import io.github.camelpolytomic.test.internal.contract.Json;

/** A run of a bulk sync. It advances with the clock, as its script says. */
public final class Execution implements RunHistory.Run {

    private static final long TESTED_ROWS = 5;

    /** The release of the service that runs it. */
    private static final String RELEASE = "2026.10.1";

    private final String id = UUID.randomUUID().toString();
    private final long rank;
    private final RunRequest request;
    private final Clock clock;
    private final RunScript run;
    private final Instant created;
    private final Map<String, String> outputNames;
    private final Map<String, Instant> canceledSchemas = new LinkedHashMap<>();
    private Instant canceled;
    private int cancelRequests;

    Execution(
            long rank,
            RunRequest request,
            RunScript run,
            Clock clock,
            Instant created,
            Map<String, String> outputNames) {
        this.rank = rank;
        this.request = request;
        this.run = run;
        this.clock = clock;
        this.created = created;
        this.outputNames = outputNames;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Instant created() {
        return created;
    }

    /** Its current status. */
    public String status() {
        return progress().status(clock.instant());
    }

    @Override
    public boolean isOver() {
        return progress().isOver(clock.instant());
    }

    /** The number of rows it has written so far. */
    public long recordCount() {
        return sum(clock.instant(), this::rows);
    }

    /** The ids of the schemas it runs for. */
    public List<String> schemas() {
        return List.copyOf(outputNames.keySet());
    }

    public RunRequest request() {
        return request;
    }

    /** Requests its cancellation; does nothing when it has ended or is canceled already. */
    public synchronized void cancel() {
        cancelRequests++;
        if (canceled == null && !isOver()) {
            canceled = clock.instant();
        }
    }

    /** The number of cancellation requests, effective or not. */
    public synchronized int cancelRequests() {
        return cancelRequests;
    }

    /** Whether it ends, or has ended, as canceled. */
    public boolean isCanceled() {
        return progress().endsCanceled();
    }

    public synchronized void cancelSchema(String schemaId) {
        if (!isOver() && outputNames.containsKey(schemaId)) {
            canceledSchemas.putIfAbsent(schemaId, clock.instant());
        }
    }

    @Override
    public long rank() {
        return rank;
    }

    public RunScript run() {
        return run;
    }

    public synchronized RunProgress progress() {
        return new RunProgress(run.course(), created, Optional.ofNullable(canceled));
    }

    /** The contract's BulkSyncExecution, with the current progress. */
    public ObjectNode json(ApiVersion version) {
        Instant now = clock.instant();
        return json(now, status(), version);
    }

    /** The same in the response to a start: nothing has happened yet. */
    public ObjectNode jsonWhenStarted(ApiVersion version) {
        ObjectNode json = json(created, "created", version);
        json.putNull("started_at").putNull("completed_at");
        json.put("record_count", 0)
                .put("error_count", 0)
                .put("warning_count", 0)
                .put("status_message", "");
        json.set("schemas", Json.array());
        return json;
    }

    /** The progress of one schema, for BulkSyncSchemaExecution and BulkSyncSchemaExecutionStatus. */
    public synchronized ObjectNode schemaJson(String schemaId) {
        Instant now = clock.instant();
        RunScript.SchemaScript script = run.schema(schemaId);
        boolean isCanceled = canceledSchemas.containsKey(schemaId);
        Instant reached = canceledSchemas.getOrDefault(schemaId, now);
        RunProgress progress = progress();
        boolean hasOwnEnd = progress.isOver(now)
                && !progress.endsCanceled()
                && !isCanceled
                && !script.status().isEmpty();
        ObjectNode json = Json.object().put("schema", schemaId);
        json.put("status", hasOwnEnd ? script.status() : isCanceled ? "canceled" : schemaStatus(progress.stage(now)));
        json.put("status_message", hasOwnEnd ? script.message() : "");
        json.put("record_count", progress.done(rows(script), reached));
        json.put("error_count", progress.done(script.errors(), reached));
        json.put("warning_count", progress.done(script.warnings(), reached));
        json.put("started_at", text(progress.started(reached)));
        json.put("completed_at", text(isCanceled ? Optional.of(reached) : progress.completed(now)));
        return json;
    }

    private ObjectNode json(Instant now, String status, ApiVersion version) {
        RunProgress progress = progress();
        ObjectNode json = Json.object().put("id", id);
        if (version.isNewest()) {
            json.put("version", RELEASE);
        }
        request.addTo(json);
        json.put("status", status)
                .put("status_message", progress.isOver(now) && !progress.endsCanceled() ? run.message() : "");
        json.put("created_at", created.toString());
        json.put("updated_at", progress.completed(now).orElse(now).toString());
        json.put("started_at", text(progress.started(now)));
        json.put("completed_at", text(progress.completed(now)));
        json.put("record_count", sum(now, this::rows));
        json.put("error_count", sum(now, RunScript.SchemaScript::errors));
        json.put("warning_count", sum(now, RunScript.SchemaScript::warnings));
        ArrayNode schemas = json.putArray("schemas");
        outputNames.forEach((schemaId, outputName) -> {
            ObjectNode schema = schemaJson(schemaId)
                    .put("output_name", outputName)
                    .put("created_at", created.toString())
                    .put("updated_at", json.path("updated_at").asText());
            schemas.add(version.isNewest() ? schema.put("version", RELEASE) : schema);
        });
        return json;
    }

    private synchronized long sum(Instant now, ToLongFunction<RunScript.SchemaScript> count) {
        RunProgress progress = progress();
        return outputNames.keySet().stream()
                .mapToLong(schemaId -> progress.done(
                        count.applyAsLong(run.schema(schemaId)), canceledSchemas.getOrDefault(schemaId, now)))
                .sum();
    }

    /** The rows of a schema; a test moves only a few. */
    private long rows(RunScript.SchemaScript script) {
        return request.isTest() ? Math.min(script.rows(), TESTED_ROWS) : script.rows();
    }

    private static String schemaStatus(String status) {
        return switch (status) {
            case "canceling" -> "running";
            case "errors" -> "completed";
            default -> status;
        };
    }

    private static String text(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse(null);
    }
}
