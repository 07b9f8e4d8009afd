package io.github.camelpolytomic.test.internal.state;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.state.connection.Connection;
import io.github.camelpolytomic.test.internal.state.modelsync.ModelSync;
import io.github.camelpolytomic.test.internal.state.organization.Organization;
import io.github.camelpolytomic.test.internal.state.sync.BulkSync;
import io.github.camelpolytomic.test.internal.state.sync.Execution;

/** Finds what an id stands for in an organization. */
public final class Entities {

    private final Function<Organization, ServiceState> states;

    Entities(Function<Organization, ServiceState> states) {
        this.states = states;
    }

    /** The contract's EntityResponse, without the organization. */
    public Optional<ObjectNode> find(Organization organization, String id) {
        ServiceState state = states.apply(organization);
        String path = "/api/organizations/" + organization.id();
        return Stream.<Optional<ObjectNode>>of(
                        organization.id().equals(id) ? Optional.of(entity(id, "organization", path)) : Optional.empty(),
                        organization.users().find(id).map(user -> entity(id, "user", path + "/users/" + id)),
                        connection(state, id),
                        state.models().find(id).map(model -> entity(id, "model", "/api/models/" + id)),
                        state.syncs().find(id).map(sync -> entity(id, "bulk_sync", path(sync))),
                        execution(state, id),
                        state.modelSyncs().find(id).map(sync -> entity(id, "sync", path(sync))),
                        modelSyncExecution(state, id))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<ObjectNode> connection(ServiceState state, String id) {
        return state.connections().own().stream()
                .map(Connection::id)
                .filter(id::equals)
                .findFirst()
                .map(found -> entity(id, "connection", "/api/connections/" + id));
    }

    private static Optional<ObjectNode> execution(ServiceState state, String id) {
        return state.syncs().all().stream()
                .flatMap(sync -> sync.executions().find(id).stream().map(execution -> json(sync, execution)))
                .findFirst();
    }

    private static ObjectNode json(BulkSync sync, Execution execution) {
        ObjectNode json = entity(execution.id(), "bulk_sync_execution", path(sync) + "/executions/" + execution.id());
        json.putObject("context").set("schema_ids", Json.of(execution.schemas()));
        return related(json, "bulk_sync", sync.id(), path(sync));
    }

    private static Optional<ObjectNode> modelSyncExecution(ServiceState state, String id) {
        return state.modelSyncs().all().stream()
                .filter(sync -> sync.runs().find(id).isPresent())
                .findFirst()
                .map(sync -> related(
                        entity(id, "sync_execution", path(sync) + "/executions/" + id), "sync", sync.id(), path(sync)));
    }

    private static ObjectNode related(ObjectNode entity, String relationship, String id, String path) {
        entity.putObject("relationships").putObject(relationship).put("id", id).put("path", path);
        return entity;
    }

    private static ObjectNode entity(String id, String type, String path) {
        return Json.object().put("id", id).put("type", type).put("canonical_path", path);
    }

    private static String path(ModelSync sync) {
        return "/api/syncs/" + sync.id();
    }

    private static String path(BulkSync sync) {
        return "/api/bulk/syncs/" + sync.id();
    }
}
