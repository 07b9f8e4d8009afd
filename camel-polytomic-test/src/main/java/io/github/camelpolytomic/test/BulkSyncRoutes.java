package io.github.camelpolytomic.test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static io.github.camelpolytomic.test.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.test.ApiVersion.V2025_09_18;

/** The syncs of area Bulk Sync: made, read, changed, deleted, started and ended. */
final class BulkSyncRoutes {

    private static final int LARGEST_PAGE = 50;
    private static final String SYNCS = "/api/bulk/syncs";
    private static final String SYNC = SYNCS + "/{id}";
    private static final Set<String> FETCH_MODES = Set.of("none", "incremental", "full");
    private static final Set<String> RESYNC_MODES = Set.of("refetch", "resync", "rebuild");

    private final Workspace workspace;
    private final BulkSyncs syncs;

    BulkSyncRoutes(Workspace workspace) {
        this.workspace = workspace;
        this.syncs = workspace.syncs();
    }

    List<Route> table() {
        return List.of(
                Route.get(this::list).since(V2023_04_25, SYNCS),
                Route.post(this::create).since(V2023_04_25, SYNCS),
                Route.get(this::get).since(V2023_04_25, SYNC),
                Route.update(this::update).since(V2023_04_25, SYNC),
                Route.delete(this::delete).since(V2023_04_25, SYNC),
                Route.post(this::activate).since(V2023_04_25, SYNC + "/activate"),
                Route.post(this::cancel).since(V2023_04_25, SYNC + "/cancel"),
                Route.post(this::start).since(V2023_04_25, SYNC + "/executions"),
                Route.get(this::status).since(V2023_04_25, SYNC + "/status"));
    }

    private ApiResponse list(Call call) {
        Optional<Boolean> active = call.query().flag("active");
        List<SimulatedBulkSync> chosen = syncs.all().stream()
                .filter(sync -> active.isEmpty() || active.get() == sync.isActive())
                .toList();
        if (call.version() != V2025_09_18) {
            ArrayNode data = Json.array();
            chosen.forEach(sync -> data.add(sync.json(call.version())));
            return ApiResponse.data(data);
        }
        Map<String, Long> changes = syncs.changes();
        return Page.of(
                        "syncs",
                        chosen,
                        sync -> changes.getOrDefault(sync.id(), 0L),
                        false,
                        call.query().text("page_token"),
                        call.query().limit(LARGEST_PAGE, LARGEST_PAGE))
                .response(sync -> sync.json(call.version()));
    }

    private ApiResponse create(Call call) {
        return ApiResponse.data(syncs.create(call.body(), call.version()).json(call.version()));
    }

    private ApiResponse get(Call call) {
        call.flag("refresh_schemas", false);
        return ApiResponse.data(sync(call).json(call.version()));
    }

    private ApiResponse update(Call call) {
        SimulatedBulkSync sync = sync(call);
        syncs.update(sync, call.body(), call.version());
        return ApiResponse.data(sync.json(call.version()));
    }

    private ApiResponse delete(Call call) {
        call.flag("refresh_schemas", false);
        SimulatedBulkSync sync = sync(call);
        sync.cancelRun();
        syncs.remove(sync.id());
        return ApiResponse.empty(200);
    }

    private ApiResponse activate(Call call) {
        SimulatedBulkSync sync = sync(call);
        boolean active = call.body().requiredFlag("active");
        sync.activate(active);
        syncs.changed(sync);
        return ApiResponse.data(Json.object().put("id", sync.id()).put("active", active));
    }

    private ApiResponse cancel(Call call) {
        return canceling(sync(call).cancelRun().isPresent());
    }

    /** What is said to whoever asks for the end of something. */
    static ApiResponse canceling(boolean isRunning) {
        String message = isRunning ? "the execution is being canceled" : "no execution is running";
        return ApiResponse.data(Json.object().put("message", message));
    }

    private ApiResponse start(Call call) {
        SimulatedBulkSync sync = sync(call);
        return ApiResponse.data(sync.start(traits(call, sync)).jsonWhenStarted());
    }

    private RunRequest traits(Call call, SimulatedBulkSync sync) {
        RequestBody body = call.body();
        if (call.version() == V2025_09_18 && body.has("resync")) {
            throw ApiException.badRequest("resync is not supported, use resync_mode");
        }
        boolean test = body.flag("test").orElse(false);
        Optional<String> resyncMode = body.oneOf("resync_mode", RESYNC_MODES)
                .or(() -> body.flag("resync").filter(resync -> resync).map(resync -> "rebuild"));
        if (test && resyncMode.isPresent()) {
            throw ApiException.badRequest("a test run cannot be a resync");
        }
        resyncMode.ifPresent(mode -> requireSupported(sync, mode));
        return new RunRequest(
                "manual",
                test,
                body.oneOf("fetch_mode", FETCH_MODES).orElse("none"),
                resyncMode.orElse(""),
                body.texts("schemas").orElse(List.of()));
    }

    private void requireSupported(SimulatedBulkSync sync, String resyncMode) {
        List<String> supported = workspace
                .connection(sync.destinationConnectionId())
                .map(destination ->
                        Json.elements(destination.destination().json().path("supported_resync_modes")))
                .orElse(List.of());
        if (!supported.contains(resyncMode)) {
            throw ApiException.badRequest("the destination does not support resync_mode " + resyncMode);
        }
    }

    private ApiResponse status(Call call) {
        SimulatedBulkSync sync = sync(call);
        ObjectNode status = Json.object();
        Executions executions = sync.bound().executions();
        status.set("current_execution", json(executions.current()));
        status.set("last_execution", json(executions.lastOver()));
        status.put(
                "next_execution_time", sync.nextRunTime().map(Object::toString).orElse(null));
        sync.ingestion().ifPresent(ingestion -> status.set("ingestion_status", ingestion));
        return ApiResponse.data(status);
    }

    private static JsonNode json(Optional<SimulatedExecution> execution) {
        return execution.<JsonNode>map(SimulatedExecution::json).orElse(null);
    }

    private SimulatedBulkSync sync(Call call) {
        return syncs.get(call.path("id"));
    }
}
