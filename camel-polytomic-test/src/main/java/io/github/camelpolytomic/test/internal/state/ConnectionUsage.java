package io.github.camelpolytomic.test.internal.state;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.state.connection.Connection;
import io.github.camelpolytomic.test.internal.state.connection.Connections;
import io.github.camelpolytomic.test.internal.state.model.Model;
import io.github.camelpolytomic.test.internal.state.model.Models;
import io.github.camelpolytomic.test.internal.state.modelsync.ModelSync;
import io.github.camelpolytomic.test.internal.state.modelsync.ModelSyncs;
import io.github.camelpolytomic.test.internal.state.sync.BulkSync;
import io.github.camelpolytomic.test.internal.state.sync.BulkSyncs;

/** What depends on a connection and is removed with it. */
public final class ConnectionUsage {

    private final Connections connections;
    private final BulkSyncs syncs;
    private final Models models;
    private final ModelSyncs modelSyncs;

    public ConnectionUsage(Connections connections, BulkSyncs syncs, Models models, ModelSyncs modelSyncs) {
        this.connections = connections;
        this.syncs = syncs;
        this.models = models;
        this.modelSyncs = modelSyncs;
    }

    /** Removes the connection; 422 when something depends on it, unless forced. */
    public void remove(Connection connection, boolean force) {
        ArrayNode usedBy = usedBy(connection);
        if (!usedBy.isEmpty() && !force) {
            throw ApiException.unprocessable("connection in use")
                    .metadata(Json.object().set("used_by", usedBy));
        }
        removeAll(connection);
    }

    private void removeAll(Connection connection) {
        syncsOf(connection).forEach(sync -> syncs.remove(sync.id()));
        modelSyncsOf(connection).forEach(sync -> modelSyncs.remove(sync.id()));
        modelsOf(connection).forEach(model -> models.remove(model.id()));
        connections.sharedFrom(connection).forEach(this::removeAll);
        connections.remove(connection.id());
    }

    private ArrayNode usedBy(Connection connection) {
        ArrayNode usedBy = Json.array();
        syncsOf(connection).forEach(sync -> add(usedBy, "bulk sync", sync.name(), sync.id()));
        modelsOf(connection).forEach(model -> add(usedBy, "model", model.name(), model.id()));
        modelSyncsOf(connection).forEach(sync -> add(usedBy, "model sync", sync.name(), sync.id()));
        connections
                .sharedFrom(connection)
                .forEach(
                        copy -> add(usedBy, "shared connection", copy.settings().name(), copy.id()));
        return usedBy;
    }

    private List<BulkSync> syncsOf(Connection connection) {
        return syncs.all().stream()
                .filter(sync -> connection.id().equals(sync.sourceConnectionId())
                        || connection.id().equals(sync.destinationConnectionId()))
                .toList();
    }

    private List<Model> modelsOf(Connection connection) {
        return models.all().stream()
                .filter(model -> model.connectionId().equals(connection.id()))
                .toList();
    }

    private List<ModelSync> modelSyncsOf(Connection connection) {
        List<Model> read = modelsOf(connection);
        return modelSyncs.all().stream()
                .filter(sync -> connection.id().equals(sync.targetConnectionId())
                        || read.stream().anyMatch(model -> sync.uses(model.id())))
                .toList();
    }

    private static void add(ArrayNode usedBy, String type, String name, String id) {
        usedBy.addObject().put("type", type).put("name", name).put("id", id);
    }
}
