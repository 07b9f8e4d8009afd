package io.github.camelpolytomic.test;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Finds the schema and the field that a path names. What the cache does not know yet is not there. */
final class SchemaLookup {

    private final ConnectionLookup connections;

    SchemaLookup(Workspace workspace) {
        this.connections = new ConnectionLookup(workspace);
    }

    ConnectedSystem system(Call call) {
        return connections.sourceInPath(call, "id").system();
    }

    SimulatedSchema inPath(Call call) {
        ConnectedSystem system = system(call);
        String id = call.path("schema_id");
        if (system.isCold()) {
            throw ApiException.notFound("no schema with id " + id + " is known yet");
        }
        return system.offered().schema(id).orElseThrow(() -> ApiException.notFound("no schema with id " + id));
    }

    SimulatedField fieldInPath(Call call) {
        String id = call.path("field_id");
        return inPath(call).field(id).orElseThrow(() -> ApiException.notFound("no field with id " + id));
    }

    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
