package io.github.camelpolytomic.test.internal.routes;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.sync.BulkSync;
import io.github.camelpolytomic.test.internal.state.sync.BulkSyncs;
import io.github.camelpolytomic.test.internal.state.sync.ScheduleRule;
import io.github.camelpolytomic.test.internal.state.sync.SyncSchedule;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2024_02_08;

/** The area Bulk Sync: schedules, which 2023-04-25 does not have. */
final class BulkSyncScheduleRoutes {

    private static final String SCHEDULES = "/api/bulk/syncs/{sync_id}/schedules";
    private static final String SCHEDULE = SCHEDULES + "/{schedule_id}";

    private final BulkSyncs syncs;

    BulkSyncScheduleRoutes(BulkSyncs syncs) {
        this.syncs = syncs;
    }

    List<Route> table() {
        return List.of(
                Route.get(this::list).since(V2024_02_08, SCHEDULES),
                Route.post(this::create).since(V2024_02_08, SCHEDULES),
                Route.get(this::get).since(V2024_02_08, SCHEDULE),
                Route.put(this::update).since(V2024_02_08, SCHEDULE),
                Route.delete(this::delete).since(V2024_02_08, SCHEDULE));
    }

    private ApiResponse list(Call call) {
        BulkSync sync = sync(call);
        ArrayNode data = Json.array();
        sync.schedules().all().forEach(schedule -> data.add(schedule.camelCaseJson(sync.id())));
        return ApiResponse.data(data);
    }

    private ApiResponse create(Call call) {
        BulkSync sync = sync(call);
        ObjectNode rule = rule(call);
        return changed(sync, sync.addSchedule(rule));
    }

    private ApiResponse get(Call call) {
        BulkSync sync = sync(call);
        return ApiResponse.data(schedule(call, sync).camelCaseJson(sync.id()));
    }

    private ApiResponse update(Call call) {
        BulkSync sync = sync(call);
        SyncSchedule schedule = schedule(call, sync);
        return changed(sync, sync.changeSchedule(schedule, rule(call)));
    }

    private ApiResponse delete(Call call) {
        BulkSync sync = sync(call);
        sync.removeSchedule(schedule(call, sync));
        syncs.changed(sync);
        return ApiResponse.empty(200);
    }

    private ApiResponse changed(BulkSync sync, SyncSchedule schedule) {
        syncs.changed(sync);
        return ApiResponse.data(schedule.camelCaseJson(sync.id()));
    }

    private static ObjectNode rule(Call call) {
        return ScheduleRule.readCamelCase(call.body().requiredObject("schedule"));
    }

    private static SyncSchedule schedule(Call call, BulkSync sync) {
        String id = call.path("schedule_id");
        return sync.schedules()
                .find(id)
                .orElseThrow(() -> ApiException.notFound("bulk sync " + sync.id() + " has no schedule " + id));
    }

    private BulkSync sync(Call call) {
        return syncs.get(call.path("sync_id"));
    }
}
