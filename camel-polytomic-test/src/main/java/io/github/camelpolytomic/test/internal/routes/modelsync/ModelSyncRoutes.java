package io.github.camelpolytomic.test.internal.routes.modelsync;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Page;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.modelsync.ModelSync;
import io.github.camelpolytomic.test.internal.state.modelsync.ModelSyncExecution;
import io.github.camelpolytomic.test.internal.state.modelsync.ModelSyncs;
import io.github.camelpolytomic.test.internal.state.modelsync.ScheduleOptions;
import io.github.camelpolytomic.test.internal.state.modelsync.StartCheck;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2024_02_08;
import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2025_09_18;

/** The area Model Sync, and its sub-area Error Handling. */
public final class ModelSyncRoutes {

    private static final int LARGEST_PAGE = 50;
    private static final String SYNCS = "/api/syncs";
    private static final String SYNC = SYNCS + "/{id}";
    private static final List<String> FLAGS =
            List.of("auto_retry_record_errors", "notify_on_record_errors", "warning_notifications");

    private final ModelSyncs syncs;

    public ModelSyncRoutes(ModelSyncs syncs) {
        this.syncs = syncs;
    }

    public List<Route> table() {
        return List.of(
                Route.get(this::list).since(V2023_04_25, SYNCS),
                Route.post(this::create).since(V2023_04_25, SYNCS),
                Route.get(this::scheduleOptions).since(V2023_04_25, SYNCS + "/schedules"),
                Route.get(this::get).since(V2023_04_25, SYNC),
                Route.update(this::update).since(V2023_04_25, SYNC),
                Route.delete(this::delete).since(V2023_04_25, SYNC),
                Route.post(this::activate).since(V2023_04_25, SYNC + "/activate"),
                Route.post(this::cancel).since(V2024_02_08, SYNC + "/cancel"),
                Route.post(this::start).since(V2023_04_25, SYNC + "/executions"),
                Route.get(this::status).since(V2023_04_25, SYNC + "/status"),
                Route.get(this::errorHandling).since(V2025_09_18, SYNC + "/error-handling"),
                Route.put(this::changeErrorHandling).since(V2025_09_18, SYNC + "/error-handling"));
    }

    private ApiResponse list(Call call) {
        if (call.version() == V2023_04_25) {
            return whole(call, syncs.all().stream());
        }
        Optional<Boolean> active = call.query().flag("active");
        Optional<String> mode = call.query().text("mode");
        Optional<String> target = call.query().text("target_connection_id");
        Stream<ModelSync> chosen = syncs.all().stream()
                .filter(sync -> active.isEmpty() || active.get() == sync.isActive())
                .filter(sync -> mode.isEmpty() || mode.get().equals(sync.mode()))
                .filter(sync -> target.isEmpty() || target.get().equals(sync.targetConnectionId()));
        if (call.version() != V2025_09_18) {
            return whole(call, chosen);
        }
        return Page.of(
                        "model syncs",
                        chosen.toList(),
                        syncs::rank,
                        true,
                        call.query().text("page_token"),
                        call.query().limit(LARGEST_PAGE, LARGEST_PAGE))
                .response(ModelSync::listedJson);
    }

    private static ApiResponse whole(Call call, Stream<ModelSync> chosen) {
        ArrayNode data = Json.array();
        chosen.forEach(sync -> data.add(sync.json(call.version())));
        return ApiResponse.data(data);
    }

    private ApiResponse create(Call call) {
        return ApiResponse.data(syncs.create(call.body(), call.version()).json(call.version()));
    }

    private ApiResponse scheduleOptions(Call call) {
        return ApiResponse.data(ScheduleOptions.json());
    }

    private ApiResponse get(Call call) {
        return ApiResponse.data(sync(call).json(call.version()));
    }

    private ApiResponse update(Call call) {
        ModelSync sync = sync(call);
        syncs.update(sync, call.body(), call.version());
        return ApiResponse.data(sync.json(call.version()));
    }

    private ApiResponse delete(Call call) {
        ModelSync sync = sync(call);
        sync.cancelRun();
        syncs.remove(sync.id());
        return ApiResponse.empty(200);
    }

    private ApiResponse activate(Call call) {
        ModelSync sync = sync(call);
        boolean active = call.body().requiredFlag("active");
        sync.activate(active);
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
        ModelSync sync = sync(call);
        ModelSyncExecution started = sync.start(StartCheck.request(call.body(), sync, call.version()));
        return ApiResponse.data(started.jsonWhenStarted());
    }

    private ApiResponse status(Call call) {
        ModelSync sync = sync(call);
        ObjectNode status = Json.object();
        status.set("current_execution", json(sync.runs().current(), call));
        status.set("last_execution", json(sync.runs().lastOver(), call));
        return ApiResponse.data(status.put(
                "next_execution_time", sync.nextRunTime().map(Object::toString).orElse(null)));
    }

    private static ObjectNode json(Optional<ModelSyncExecution> execution, Call call) {
        return execution.map(run -> run.json(call.version())).orElse(null);
    }

    private ApiResponse errorHandling(Call call) {
        return ApiResponse.data(sync(call).errorHandling());
    }

    private ApiResponse changeErrorHandling(Call call) {
        ModelSync sync = sync(call);
        RequestBody body = call.body();
        ObjectNode changes = Json.object();
        FLAGS.forEach(flag -> body.flag(flag).ifPresent(value -> changes.put(flag, value)));
        body.texts("subscribers").ifPresent(addresses -> changes.set("subscribers", Json.of(addresses)));
        sync.errorHandling(changes);
        return ApiResponse.data(sync.errorHandling());
    }

    private ModelSync sync(Call call) {
        return syncs.get(call.path("id"));
    }
}
