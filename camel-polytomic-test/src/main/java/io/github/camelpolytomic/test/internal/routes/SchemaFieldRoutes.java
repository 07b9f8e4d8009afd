package io.github.camelpolytomic.test.internal.routes;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.connection.SourceField;
import io.github.camelpolytomic.test.internal.state.connection.SourceSchema;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2025_09_18;

/** The area Schemas: the fields and primary keys that users define. */
final class SchemaFieldRoutes {

    private static final String FIELDS = "/api/connections/{id}/schemas/{schema_id}/fields";
    private static final String KEYS = "/api/connections/{id}/schemas/{schema_id}/primary_keys";
    private static final Set<String> TYPES =
            Set.of("string", "number", "boolean", "datetime", "array", "object", "binary");

    private final SchemaLookup schemas;

    SchemaFieldRoutes(ConnectionLookup connections) {
        this.schemas = new SchemaLookup(connections);
    }

    List<Route> table() {
        return List.of(
                Route.post(this::upsert).since(V2023_04_25, FIELDS),
                Route.delete(this::delete).since(V2023_04_25, FIELDS + "/{field_id}"),
                Route.patch(this::patch).since(V2025_09_18, FIELDS + "/{field_id}"),
                Route.put(this::setPrimaryKeys).since(V2023_04_25, KEYS),
                Route.delete(this::resetPrimaryKeys).since(V2023_04_25, KEYS));
    }

    private ApiResponse upsert(Call call) {
        SourceSchema schema = schemas.inPath(call);
        List<SourceField> fields = call.body().list("fields").orElse(List.of()).stream()
                .map(given -> declared(schema, given))
                .toList();
        schemas.system(call).edit(schema.id(), before -> with(before, fields));
        return ApiResponse.empty(202)
                .header("Location", call.request().rawPath().replaceAll("/fields$", ""));
    }

    private static SourceField declared(SourceSchema schema, JsonNode given) {
        RequestBody field = new RequestBody(Json.requireObject(given, "fields"));
        String id = field.requiredText("field_id");
        String label = field.requiredText("label");
        field.requiredText("type");
        SourceField declared = SourceField.of(id, field.oneOf("type", TYPES).orElseThrow())
                .name(label)
                .userManaged();
        if (schema.field(id).filter(there -> !there.isDeclared()).isPresent()) {
            throw ApiException.badRequest("field " + id + " is not declared by a user");
        }
        SourceField placed = field.text("path").map(declared::path).orElse(declared);
        return field.member("example").map(placed::example).orElse(placed);
    }

    private static SourceSchema with(SourceSchema schema, List<SourceField> declared) {
        Map<String, SourceField> fields = new LinkedHashMap<>();
        schema.fields().forEach(field -> fields.put(field.id(), field));
        declared.forEach(field -> fields.put(field.id(), field));
        return schema.fields(List.copyOf(fields.values()));
    }

    private ApiResponse delete(Call call) {
        SourceField field = schemas.fieldInPath(call);
        if (!field.isUserManaged()) {
            throw ApiException.badRequest("field " + field.id() + " is not declared by a user");
        }
        schemas.system(call)
                .edit(
                        call.path("schema_id"),
                        schema -> schema.fields(schema.fields().stream()
                                .flatMap(each ->
                                        each.id().equals(field.id()) ? each.overridden().stream() : Stream.of(each))
                                .toList()));
        return ApiResponse.empty(202);
    }

    private ApiResponse patch(Call call) {
        String id = schemas.fieldInPath(call).id();
        RequestBody body = call.body();
        SourceSchema changed = schemas.system(call)
                .edit(
                        call.path("schema_id"),
                        schema -> with(
                                schema,
                                List.of(schema.field(id).orElseThrow().changedBy(field -> patched(field, body)))));
        return ApiResponse.data(changed.field(id).orElseThrow().json(call.version()));
    }

    private static SourceField patched(SourceField field, RequestBody body) {
        SourceField changed = body.oneOf("type", TYPES).map(field::type).orElse(field);
        changed = body.object("definition").map(changed::typeSpec).orElse(changed);
        changed = body.member("example").map(changed::example).orElse(changed);
        changed = body.text("label").map(changed::name).orElse(changed);
        return body.text("path").map(changed::path).orElse(changed);
    }

    private ApiResponse setPrimaryKeys(Call call) {
        SourceSchema schema = schemas.inPath(call);
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

    private ApiResponse resetPrimaryKeys(Call call) {
        schemas.system(call).resetPrimaryKeys(schemas.inPath(call).id());
        return ApiResponse.empty(202);
    }
}
