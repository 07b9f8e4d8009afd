package io.github.camelpolytomic.test.internal.routes;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.state.connection.ConnectedSystem;
import io.github.camelpolytomic.test.internal.state.connection.SourceField;
import io.github.camelpolytomic.test.internal.state.connection.SourceSchema;

/** Finds the schema and the field in a path. A schema that is not cached yet is 404. */
final class SchemaLookup {

    private final ConnectionLookup connections;

    SchemaLookup(ConnectionLookup connections) {
        this.connections = connections;
    }

    ConnectedSystem system(Call call) {
        return connections.sourceInPath(call, "id").system();
    }

    SourceSchema inPath(Call call) {
        ConnectedSystem system = system(call);
        String id = call.path("schema_id");
        if (system.isCold()) {
            throw ApiException.notFound("no schema with id " + id + " is known yet");
        }
        return system.offered().schema(id).orElseThrow(() -> ApiException.notFound("no schema with id " + id));
    }

    SourceField fieldInPath(Call call) {
        String id = call.path("field_id");
        return inPath(call).field(id).orElseThrow(() -> ApiException.notFound("no field with id " + id));
    }

    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
