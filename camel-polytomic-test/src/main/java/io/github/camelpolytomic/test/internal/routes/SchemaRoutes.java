package io.github.camelpolytomic.test.internal.routes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.connection.Connection;
import io.github.camelpolytomic.test.internal.state.connection.Connections;
import io.github.camelpolytomic.test.internal.state.connection.SampleRecord;
import io.github.camelpolytomic.test.internal.state.connection.SourceSchema;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2024_02_08;

/** The area Schemas: the schemas of a source as the service has them cached. */
final class SchemaRoutes {

    private final Connections connections;
    private final ConnectionLookup lookup;
    private final SchemaLookup schemas;
    private final Clock clock;

    SchemaRoutes(Connections connections, ConnectionLookup lookup, Clock clock) {
        this.connections = connections;
        this.lookup = lookup;
        this.schemas = new SchemaLookup(lookup);
        this.clock = clock;
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
        Connection connection = lookup.sourceInPath(call, "id");
        return ApiResponse.data(connection.system().cache().json(clock.instant()));
    }

    private ApiResponse schema(Call call) {
        return ApiResponse.data(schemas.inPath(call).json(true, call.version()));
    }

    private ApiResponse refresh(Call call) {
        Connection connection = lookup.sourceInPath(call, "id");
        if (connection.isShared()) {
            throw ApiException.badRequest("the schemas of a shared connection are refreshed with those of its parent");
        }
        connection.system().problem().ifPresent(problem -> {
            throw ApiException.badRequest("the connection is not healthy: " + problem);
        });
        Instant now = clock.instant();
        connection.system().cache().refresh(now, connections.refreshTakes());
        return ApiResponse.empty(202)
                .header("Location", "/api/connections/" + SchemaLookup.segment(connection.id()) + "/schemas/status");
    }

    private ApiResponse records(Call call) {
        SourceSchema schema = schemas.inPath(call);
        ArrayNode records = Json.array();
        for (int number = 1; number <= SampleRecord.HOW_MANY; number++) {
            records.add(SampleRecord.of(schema, number));
        }
        return ApiResponse.data(records);
    }
}
