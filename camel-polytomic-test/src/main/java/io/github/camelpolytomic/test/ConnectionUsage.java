package io.github.camelpolytomic.test;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;

/** What depends on a connection, and goes when the connection is made to go. */
final class ConnectionUsage {

    private final Workspace workspace;

    ConnectionUsage(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Takes the connection away; 422 when something depends on it and it is not forced. */
    void remove(Connection connection, boolean force) {
        ArrayNode usedBy = usedBy(connection);
        if (!usedBy.isEmpty() && !force) {
            throw ApiException.unprocessable("connection in use")
                    .metadata(Json.object().set("used_by", usedBy));
        }
        forget(connection);
    }

    private void forget(Connection connection) {
        syncsOf(connection).forEach(sync -> workspace.syncs().remove(sync.id()));
        workspace.live().sharedFrom(connection).forEach(this::forget);
        workspace.live().remove(connection.id());
    }

    private ArrayNode usedBy(Connection connection) {
        ArrayNode usedBy = Json.array();
        syncsOf(connection).forEach(sync -> add(usedBy, "bulk sync", sync.name(), sync.id()));
        workspace
                .live()
                .sharedFrom(connection)
                .forEach(
                        copy -> add(usedBy, "shared connection", copy.settings().name(), copy.id()));
        return usedBy;
    }

    private List<SimulatedBulkSync> syncsOf(Connection connection) {
        return workspace.syncs().all().stream()
                .filter(sync -> connection.id().equals(sync.sourceConnectionId())
                        || connection.id().equals(sync.destinationConnectionId()))
                .toList();
    }

    private static void add(ArrayNode usedBy, String type, String name, String id) {
        usedBy.addObject().put("type", type).put("name", name).put("id", id);
    }
}
