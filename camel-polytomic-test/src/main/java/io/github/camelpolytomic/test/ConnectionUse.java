package io.github.camelpolytomic.test;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;

/** What depends on a connection, and goes when the connection is made to go. */
final class ConnectionUse {

    private final Workspace workspace;

    ConnectionUse(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Takes the connection away; 422 when something depends on it and it is not forced. */
    void remove(LiveConnection connection, boolean force) {
        ArrayNode usedBy = usedBy(connection);
        if (!usedBy.isEmpty() && !force) {
            throw Refusal.unprocessable("connection in use")
                    .metadata(Json.object().set("used_by", usedBy));
        }
        forget(connection);
    }

    private void forget(LiveConnection connection) {
        syncsOf(connection).forEach(sync -> workspace.syncs().remove(sync.id()));
        workspace.live().sharedFrom(connection).forEach(this::forget);
        workspace.live().remove(connection.id());
    }

    private ArrayNode usedBy(LiveConnection connection) {
        ArrayNode usedBy = Json.array();
        syncsOf(connection).forEach(sync -> add(usedBy, "bulk sync", sync.name(), sync.id()));
        workspace
                .live()
                .sharedFrom(connection)
                .forEach(
                        copy -> add(usedBy, "shared connection", copy.settings().name(), copy.id()));
        return usedBy;
    }

    private List<SimulatedBulkSync> syncsOf(LiveConnection connection) {
        return workspace.syncs().all().stream()
                .filter(sync -> connection.id().equals(sync.sourceConnectionId())
                        || connection.id().equals(sync.destinationConnectionId()))
                .toList();
    }

    private static void add(ArrayNode usedBy, String type, String name, String id) {
        usedBy.addObject().put("type", type).put("name", name).put("id", id);
    }
}
