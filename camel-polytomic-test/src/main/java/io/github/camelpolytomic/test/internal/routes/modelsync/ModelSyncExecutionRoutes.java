package io.github.camelpolytomic.test.internal.routes.modelsync;

import java.time.Clock;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.routes.console.ConsoleLog;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Page;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.modelsync.ExecutionStatus;
import io.github.camelpolytomic.test.internal.state.modelsync.ModelSync;
import io.github.camelpolytomic.test.internal.state.modelsync.ModelSyncExecution;
import io.github.camelpolytomic.test.internal.state.modelsync.ModelSyncs;
import io.github.camelpolytomic.test.internal.state.modelsync.RecordLogLinks;
import io.github.camelpolytomic.test.internal.state.modelsync.RecordLogType;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2024_02_08;
import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2025_09_18;

/** The area Model Sync: executions. */
public final class ModelSyncExecutionRoutes {

    private static final int PAGE = 50;
    private static final String EXECUTIONS = "/api/syncs/{sync_id}/executions";
    private static final String EXECUTION = EXECUTIONS + "/{id}";

    private final ModelSyncs syncs;
    private final RecordLogLinks links;
    private final Clock clock;

    public ModelSyncExecutionRoutes(ModelSyncs syncs, RecordLogLinks links, Clock clock) {
        this.syncs = syncs;
        this.links = links;
        this.clock = clock;
    }

    public List<Route> table() {
        return List.of(
                Route.get(this::list).since(V2023_04_25, EXECUTIONS),
                Route.get(this::get).since(V2023_04_25, EXECUTION),
                Route.put(this::set).only(V2024_02_08, EXECUTION),
                Route.post(this::cancel).since(V2025_09_18, EXECUTION + "/cancel"),
                Route.get(this::console).since(V2025_09_18, EXECUTION + "/consolelog"),
                Route.get(this::index).since(V2025_09_18, EXECUTION + "/logs"),
                Route.get(this::logUrls).since(V2023_04_25, EXECUTION + "/{type}"),
                Route.get(this::log).since(V2023_04_25, EXECUTION + "/{type}/{filename}"));
    }

    private ApiResponse list(Call call) {
        ModelSync sync = sync(call);
        if (call.version() == V2023_04_25) {
            ArrayNode data = Json.array();
            sync.runs().all().forEach(execution -> data.insert(0, execution.json(call.version())));
            return ApiResponse.data(data);
        }
        boolean onlyCompleted = call.flag("only_completed", false);
        List<ModelSyncExecution> chosen = sync.runs().all().stream()
                .filter(execution -> !onlyCompleted || execution.isOver())
                .toList();
        return Page.of(
                        "executions of model sync " + sync.id(),
                        chosen,
                        ModelSyncExecution::rank,
                        call.flag("ascending", false),
                        call.query().text("page_token"),
                        PAGE)
                .response(execution -> execution.json(call.version()));
    }

    private ApiResponse get(Call call) {
        return ApiResponse.data(execution(call).json(call.version()));
    }

    private ApiResponse set(Call call) {
        ModelSyncExecution execution = execution(call);
        RequestBody body = call.body();
        body.requiredText("status");
        execution.set(body.oneOf("status", ExecutionStatus.ALL).orElseThrow());
        return ApiResponse.data(execution.json(call.version()));
    }

    private ApiResponse cancel(Call call) {
        ModelSyncExecution execution = execution(call);
        boolean isRunning = !execution.isOver();
        execution.cancel();
        return ModelSyncRoutes.canceling(isRunning);
    }

    private ApiResponse console(Call call) {
        return ConsoleLog.of(execution(call), clock.instant()).response(call);
    }

    private ApiResponse index(Call call) {
        return ApiResponse.data(links.index(call.path("sync_id"), execution(call)));
    }

    private ApiResponse logUrls(Call call) {
        ModelSyncExecution execution = execution(call);
        ObjectNode logs = Json.object();
        logs.set("urls", Json.of(links.all(execution, type(call))));
        return ApiResponse.data(logs.put("expires", links.expiryOfAll().toString()));
    }

    private ApiResponse log(Call call) {
        String file = call.path("filename");
        return links.one(execution(call), type(call), file)
                .map(link -> ApiResponse.empty(302).header("Location", link))
                .orElseThrow(() -> ApiException.notFound("the log has no file " + file));
    }

    private static RecordLogType type(Call call) {
        String type = call.path("type");
        return RecordLogType.of(type)
                .filter(known -> call.version() != V2023_04_25 || known != RecordLogType.DELETES)
                .orElseThrow(() -> ApiException.badRequest("no logs of type " + type));
    }

    private ModelSyncExecution execution(Call call) {
        ModelSync sync = sync(call);
        String id = call.path("id");
        return sync.runs()
                .find(id)
                .orElseThrow(() -> ApiException.notFound("model sync " + sync.id() + " has no execution " + id));
    }

    private ModelSync sync(Call call) {
        return syncs.get(call.path("sync_id"));
    }
}
