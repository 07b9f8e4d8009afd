package io.github.camelpolytomic.test;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;

import static io.github.camelpolytomic.test.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.test.ApiVersion.V2024_02_08;

/** The schemas of a source as the service remembers them. */
final class SchemaRoutes {

    private final Workspace workspace;
    private final SchemaLookup schemas;
    private final ConnectionLookup connections;

    SchemaRoutes(Workspace workspace) {
        this.workspace = workspace;
        this.schemas = new SchemaLookup(workspace);
        this.connections = new ConnectionLookup(workspace);
    }

    List<Route> table() {
        return List.of(
                Route.get(this::status)
                        .since(V2023_04_25, "/api/bulk/source/{id}/status")
                        .since(V2024_02_08, "/api/connections/{id}/schemas/status"),
                Route.post(this::refresh).since(V2024_02_08, "/api/connections/{id}/schemas/refresh"),
                Route.get(this::schema)
                        .since(V2023_04_25, "/api/bulk/source/{id}/schema/{schema_id}")
                        .since(V2024_02_08, "/api/connections/{id}/schemas/{schema_id}"),
                Route.get(this::records)
                        .since(V2023_04_25, "/api/connections/{id}/{schema_id}/records")
                        .since(V2024_02_08, "/api/connections/{id}/schemas/{schema_id}/records"));
    }

    private ApiResponse status(Call call) {
        Connection connection = connections.sourceInPath(call, "id");
        return ApiResponse.data(
                connection.system().cache().json(workspace.clock().instant()));
    }

    private ApiResponse schema(Call call) {
        return ApiResponse.data(schemas.inPath(call).json(true));
    }

    private ApiResponse refresh(Call call) {
        Connection connection = connections.sourceInPath(call, "id");
        if (connection.isShared()) {
            throw ApiException.badRequest("the schemas of a shared connection are refreshed with those of its parent");
        }
        connection.system().problem().ifPresent(problem -> {
            throw ApiException.badRequest("the connection is not healthy: " + problem);
        });
        Instant now = workspace.clock().instant();
        connection.system().cache().refresh(now, workspace.live().refreshTakes());
        return ApiResponse.empty(202)
                .header("Location", "/api/connections/" + SchemaLookup.segment(connection.id()) + "/schemas/status");
    }

    private ApiResponse records(Call call) {
        SimulatedSchema schema = schemas.inPath(call);
        ArrayNode records = Json.array();
        for (int number = 1; number <= SampleRecord.HOW_MANY; number++) {
            records.add(SampleRecord.of(schema, number));
        }
        return ApiResponse.data(records);
    }
}
