package io.github.camelpolytomic.test.internal.routes;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.sync.BulkSync;
import io.github.camelpolytomic.test.internal.state.sync.BulkSyncs;
import io.github.camelpolytomic.test.internal.state.sync.Execution;
import io.github.camelpolytomic.test.internal.state.sync.SyncSchema;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2024_02_08;

/** The area Bulk Sync: schemas. */
final class BulkSyncSchemaRoutes {

    private static final String SCHEMAS = "/api/bulk/syncs/{id}/schemas";
    private static final String SCHEMA = SCHEMAS + "/{schema_id}";

    private final BulkSyncs syncs;

    BulkSyncSchemaRoutes(BulkSyncs syncs) {
        this.syncs = syncs;
    }

    List<Route> table() {
        return List.of(
                Route.get(this::list).since(V2023_04_25, SCHEMAS),
                Route.patch(this::patch).since(V2023_04_25, SCHEMAS),
                Route.get(this::get).since(V2023_04_25, SCHEMA),
                Route.update(this::update).since(V2023_04_25, SCHEMA),
                Route.post(this::cancel).since(V2024_02_08, SCHEMA + "/cancel"));
    }

    private ApiResponse list(Call call) {
        Optional<Boolean> enabled = call.query().memberFlag("filters", "enabled");
        ArrayNode data = Json.array();
        BulkSync sync = sync(call);
        boolean hasHistory = syncs.supportsHistory(sync);
        sync.schemas().stream()
                .filter(schema -> enabled.isEmpty() || enabled.get() == schema.isEnabled())
                .forEach(schema -> data.add(schema.listJson(call.version(), hasHistory)));
        return ApiResponse.data(data);
    }

    private ApiResponse patch(Call call) {
        BulkSync sync = sync(call);
        List<RequestBody> patches = call.body().list("schemas").orElse(List.of()).stream()
                .map(each -> new RequestBody(Json.requireObject(each, "schemas")))
                .toList();
        List<SyncSchema> changed = sync.patchedSchemas(patches);
        put(sync, changed);
        ArrayNode data = Json.array();
        changed.forEach(schema -> data.add(json(call, schema)));
        return ApiResponse.data(data);
    }

    private ApiResponse get(Call call) {
        return ApiResponse.data(json(call, schema(call)));
    }

    private ApiResponse update(Call call) {
        BulkSync sync = sync(call);
        SyncSchema changed = schema(call).replaced(call.body());
        put(sync, List.of(changed));
        return ApiResponse.data(json(call, changed));
    }

    /** Makes all of these changes, or none when one is invalid. */
    private void put(BulkSync sync, List<SyncSchema> changed) {
        syncs.requireHistory(sync, changed);
        changed.forEach(sync::putSchema);
        syncs.changed(sync);
    }

    private ObjectNode json(Call call, SyncSchema schema) {
        return schema.json(call.version(), syncs.supportsHistory(sync(call)));
    }

    private ApiResponse cancel(Call call) {
        String schemaId = schema(call).id();
        Optional<Execution> running = sync(call).executions().current().filter(execution -> execution
                .schemas()
                .contains(schemaId));
        running.ifPresent(execution -> execution.cancelSchema(schemaId));
        return BulkSyncRoutes.canceling(running.isPresent());
    }

    private SyncSchema schema(Call call) {
        BulkSync sync = sync(call);
        String id = call.path("schema_id");
        return sync.schemas().stream()
                .filter(schema -> schema.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ApiException.notFound("bulk sync " + sync.id() + " has no schema " + id));
    }

    private BulkSync sync(Call call) {
        return syncs.get(call.path("id"));
    }
}
