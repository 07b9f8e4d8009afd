package io.github.camelpolytomic.test;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import static io.github.camelpolytomic.test.ApiVersion.V2023_04_25;

/** Primary keys that users give to schemas. */
final class PrimaryKeyRoutes {

    private static final String KEYS = "/api/connections/{id}/schemas/{schema_id}/primary_keys";

    private final SchemaLookup schemas;

    PrimaryKeyRoutes(Workspace workspace) {
        this.schemas = new SchemaLookup(workspace);
    }

    List<Route> table() {
        return List.of(
                Route.put(this::set).since(V2023_04_25, KEYS),
                Route.delete(this::reset).since(V2023_04_25, KEYS));
    }

    private ApiResponse set(Call call) {
        SimulatedSchema schema = schemas.inPath(call);
        Set<String> keys = new LinkedHashSet<>();
        for (JsonNode given : call.body().list("fields").orElse(List.of())) {
            RequestBody field = new RequestBody(Json.requireObject(given, "fields"));
            String id = field.requiredText("field_id");
            if (schema.field(id).isEmpty()) {
                throw ApiException.badRequest("no field with id " + id);
            }
            if (field.requiredFlag("is_primary_key")) {
                keys.add(id);
            }
        }
        schemas.system(call).setPrimaryKeys(schema.id(), keys);
        return ApiResponse.empty(202);
    }

    private ApiResponse reset(Call call) {
        schemas.system(call).resetPrimaryKeys(schemas.inPath(call).id());
        return ApiResponse.empty(202);
    }
}
