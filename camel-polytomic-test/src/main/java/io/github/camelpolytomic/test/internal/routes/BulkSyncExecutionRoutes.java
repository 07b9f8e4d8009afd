package io.github.camelpolytomic.test.internal.routes;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.routes.console.ConsoleLog;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Page;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.Jobs;
import io.github.camelpolytomic.test.internal.state.sync.BulkSync;
import io.github.camelpolytomic.test.internal.state.sync.BulkSyncs;
import io.github.camelpolytomic.test.internal.state.sync.Execution;
import io.github.camelpolytomic.test.internal.state.sync.Executions;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2024_02_08;
import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2025_09_18;

/** The area Bulk Sync: executions. */
final class BulkSyncExecutionRoutes {

    private static final int LARGEST_PAGE = 100;
    private static final Duration LINKS_LAST = Duration.ofHours(1);
    private static final String EXECUTIONS = "/api/bulk/syncs/{id}/executions";
    private static final String EXECUTION = EXECUTIONS + "/{exec_id}";

    private final BulkSyncs syncs;
    private final Jobs jobs;
    private final Clock clock;

    BulkSyncExecutionRoutes(BulkSyncs syncs, Jobs jobs, Clock clock) {
        this.syncs = syncs;
        this.jobs = jobs;
        this.clock = clock;
    }

    List<Route> table() {
        return List.of(
                Route.get(this::statuses).since(V2024_02_08, "/api/bulk/syncs/status"),
                Route.get(this::list).since(V2023_04_25, EXECUTIONS),
                Route.get(this::get).since(V2023_04_25, EXECUTION),
                Route.post(this::cancel).since(V2023_04_25, EXECUTION + "/cancel"),
                Route.get(this::logs).since(V2023_04_25, EXECUTION + "/logs"),
                Route.post(this::export).since(V2023_04_25, EXECUTION + "/logs/export"),
                Route.get(this::console).since(V2025_09_18, EXECUTION + "/consolelog"),
                Route.get(this::schemaConsole).since(V2025_09_18, EXECUTION + "/schemas/{schema_id}/consolelog"));
    }

    private ApiResponse statuses(Call call) {
        List<String> ids = call.query().all("sync_id");
        boolean all = call.flag("all", false);
        boolean active = call.flag("active", false);
        ArrayNode data = Json.array();
        if (all || active) {
            syncs.all().stream().filter(sync -> all || sync.isActive()).forEach(sync -> data.add(status(sync)));
        } else {
            ids.forEach(id -> data.add(status(syncs.get(id))));
        }
        return ApiResponse.data(data);
    }

    private static ObjectNode status(BulkSync sync) {
        Executions executions = sync.executions();
        ObjectNode json = Json.object().put("sync_id", sync.id());
        executions.newest().ifPresent(newest -> json.put("status", newest.status()));
        json.put("nextExecutionTime", sync.nextRunTime().map(Object::toString).orElse(null));
        ArrayNode schemas = json.putArray("schemas");
        sync.enabledSchemas().forEach(schemaId -> executions
                .newestOf(schemaId)
                .ifPresent(newest -> schemas.add(newest.schemaJson(schemaId).put("execution_id", newest.id()))));
        return json;
    }

    private ApiResponse list(Call call) {
        BulkSync sync = syncs.get(call.path("id"));
        boolean onlyTerminal = call.flag("only_terminal", false);
        List<Execution> chosen = sync.executions().all().stream()
                .filter(execution -> !onlyTerminal || execution.isOver())
                .toList();
        return Page.of(
                        "executions of " + sync.id(),
                        chosen,
                        Execution::rank,
                        call.flag("ascending", false),
                        call.query().text("page_token"),
                        call.query().limit(LARGEST_PAGE, LARGEST_PAGE))
                .response(execution -> execution.json(call.version()));
    }

    private ApiResponse get(Call call) {
        return ApiResponse.data(execution(call).json(call.version()));
    }

    private ApiResponse cancel(Call call) {
        Execution execution = execution(call);
        boolean isRunning = !execution.isOver();
        execution.cancel();
        return BulkSyncRoutes.canceling(isRunning);
    }

    private ApiResponse logs(Call call) {
        Execution execution = execution(call);
        ObjectNode logs = Json.object();
        ArrayNode urls = logs.putArray("URLs");
        execution.schemas().forEach(schemaId -> urls.add(link(execution, schemaId + ".json")));
        return ApiResponse.data(
                logs.put("Expires", clock.instant().plus(LINKS_LAST).toString()));
    }

    private ApiResponse export(Call call) {
        call.flag("notify", false);
        Execution execution = execution(call);
        ObjectNode result = Json.object().put("url", link(execution, "logs.zip"));
        Jobs.Job job = jobs.startOnce("exportlogs", execution.id(), result);
        ObjectNode state = job.json(clock.instant());
        return state.has("result")
                ? ApiResponse.data(result, "job", state)
                : ApiResponse.bare(Json.object().set("job", state));
    }

    private ApiResponse console(Call call) {
        return ConsoleLog.of(execution(call), clock.instant()).response(call);
    }

    private ApiResponse schemaConsole(Call call) {
        Execution execution = execution(call);
        String schemaId = call.path("schema_id");
        if (!execution.schemas().contains(schemaId)) {
            throw ApiException.notFound("execution " + execution.id() + " has no schema " + schemaId);
        }
        return ConsoleLog.of(execution, clock.instant()).about(schemaId).response(call);
    }

    private Execution execution(Call call) {
        BulkSync sync = syncs.get(call.path("id"));
        String id = call.path("exec_id");
        return sync.executions()
                .find(id)
                .orElseThrow(() -> ApiException.notFound("bulk sync " + sync.id() + " has no execution " + id));
    }

    private static String link(Execution execution, String file) {
        return "https://files.polytomic.example/" + execution.id() + "/" + file + "?signature=simulated";
    }
}
