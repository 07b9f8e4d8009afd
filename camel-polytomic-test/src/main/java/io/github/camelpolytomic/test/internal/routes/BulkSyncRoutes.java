package io.github.camelpolytomic.test.internal.routes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Page;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.connection.Connection;
import io.github.camelpolytomic.test.internal.state.connection.ConnectionDescription;
import io.github.camelpolytomic.test.internal.state.connection.Connections;
import io.github.camelpolytomic.test.internal.state.connection.SourceDescription;
import io.github.camelpolytomic.test.internal.state.sync.BulkSync;
import io.github.camelpolytomic.test.internal.state.sync.BulkSyncs;
import io.github.camelpolytomic.test.internal.state.sync.Execution;
import io.github.camelpolytomic.test.internal.state.sync.Executions;
import io.github.camelpolytomic.test.internal.state.sync.RunRequest;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2024_02_08;
import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2025_09_18;

/** The area Bulk Sync. */
final class BulkSyncRoutes {

    private static final int LARGEST_PAGE = 50;
    private static final String SYNCS = "/api/bulk/syncs";
    private static final String SYNC = SYNCS + "/{id}";
    private static final Set<String> FETCH_MODES = Set.of("none", "incremental", "full");
    private static final Set<String> RESYNC_MODES = Set.of("refetch", "resync", "rebuild");

    private final BulkSyncs syncs;
    private final Connections connections;
    private final ConnectionLookup lookup;

    BulkSyncRoutes(BulkSyncs syncs, Connections connections, ConnectionLookup lookup) {
        this.syncs = syncs;
        this.connections = connections;
        this.lookup = lookup;
    }

    List<Route> table() {
        return List.of(
                Route.get(this::source)
                        .since(V2023_04_25, "/api/bulk/source/{id}")
                        .since(V2024_02_08, "/api/connections/{id}/bulksync/source"),
                Route.get(this::destination)
                        .since(V2023_04_25, "/api/bulk/dest/{id}")
                        .since(V2024_02_08, "/api/connections/{id}/bulksync/target"),
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

    private ApiResponse source(Call call) {
        boolean withFields = call.flag("include_fields", true);
        boolean refresh = call.version() == V2023_04_25 && call.flag("refresh_schemas", false);
        Connection connection = lookup.sourceInPath(call, "id");
        if (refresh) {
            connection.system().refreshAtOnce();
        }
        SourceDescription source = connection.description().source();
        return ApiResponse.data(
                (connection.system().isCold() ? source.unknown() : source).json(withFields, call.version()));
    }

    private ApiResponse destination(Call call) {
        // this operation declares no 404
        ConnectionDescription connection = lookup.find(call, call.path("id"))
                .map(Connection::description)
                .orElseThrow(() -> ApiException.badRequest("no connection with id " + call.path("id")));
        if (!connection.isDestination()) {
            throw ApiException.badRequest("connection " + connection.id() + " is not a bulk sync destination");
        }
        return ApiResponse.data(connection.destination().json(call.version()));
    }

    private ApiResponse list(Call call) {
        Optional<Boolean> active = call.query().flag("active");
        List<BulkSync> chosen = syncs.all().stream()
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
        BulkSync sync = sync(call);
        syncs.update(sync, call.body(), call.version());
        return ApiResponse.data(sync.json(call.version()));
    }

    private ApiResponse delete(Call call) {
        call.flag("refresh_schemas", false);
        BulkSync sync = sync(call);
        sync.cancelRun();
        syncs.remove(sync.id());
        return ApiResponse.empty(200);
    }

    private ApiResponse activate(Call call) {
        BulkSync sync = sync(call);
        boolean active = call.body().requiredFlag("active");
        sync.activate(active);
        syncs.changed(sync);
        return ApiResponse.data(Json.object().put("id", sync.id()).put("active", active));
    }

    private ApiResponse cancel(Call call) {
        return canceling(sync(call).cancelRun().isPresent());
    }

    /** The response to a cancellation. */
    static ApiResponse canceling(boolean isRunning) {
        String message = isRunning ? "the execution is being canceled" : "no execution is running";
        return ApiResponse.data(Json.object().put("message", message));
    }

    private ApiResponse start(Call call) {
        BulkSync sync = sync(call);
        return ApiResponse.data(sync.start(runRequest(call, sync)).jsonWhenStarted(call.version()));
    }

    private RunRequest runRequest(Call call, BulkSync sync) {
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

    private void requireSupported(BulkSync sync, String resyncMode) {
        List<String> supported = connections
                .description(sync.destinationConnectionId())
                .map(destination ->
                        Json.elements(destination.destination().json().path("supported_resync_modes")))
                .orElse(List.of());
        if (!supported.contains(resyncMode)) {
            throw ApiException.badRequest("the destination does not support resync_mode " + resyncMode);
        }
    }

    private ApiResponse status(Call call) {
        BulkSync sync = sync(call);
        ObjectNode status = Json.object();
        Executions executions = sync.executions();
        status.set("current_execution", json(executions.current(), call));
        status.set("last_execution", json(executions.lastOver(), call));
        status.put(
                "next_execution_time", sync.nextRunTime().map(Object::toString).orElse(null));
        sync.ingestion().status().ifPresent(ingestion -> status.set("ingestion_status", ingestion));
        return ApiResponse.data(status);
    }

    private static JsonNode json(Optional<Execution> execution, Call call) {
        return execution.<JsonNode>map(each -> each.json(call.version())).orElse(null);
    }

    private BulkSync sync(Call call) {
        return syncs.get(call.path("id"));
    }
}
