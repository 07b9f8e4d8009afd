package io.github.camelpolytomic.test.internal.routes.organization;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.routes.access.Access;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.connection.Connection;
import io.github.camelpolytomic.test.internal.state.connection.Connections;
import io.github.camelpolytomic.test.internal.state.organization.RecordLogging;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2025_09_18;

/** The area Organization: record logging. */
public final class RecordLoggingRoutes {

    private static final String PATH = "/api/organization/record-logging";
    private static final Set<String> BLOB_STORAGES = Set.of("s3", "gcs", "azureblob");

    private final Connections connections;
    private final Access access;
    private volatile RecordLogging settings = RecordLogging.OFF;

    public RecordLoggingRoutes(Connections connections, Access access) {
        this.connections = connections;
        this.access = access;
    }

    public List<Route> table() {
        return List.of(
                Route.get(this::get).since(V2025_09_18, PATH),
                Route.put(this::update).since(V2025_09_18, PATH));
    }

    private ApiResponse get(Call call) {
        return ApiResponse.data(json());
    }

    private ApiResponse update(Call call) {
        access.administratorsOnly(call);
        RequestBody body = call.body().orUnprocessable();
        boolean isEnabled = body.requiredFlag("enabled");
        Optional<String> connectionId = body.text("deliveryConnectionId");
        connectionId.ifPresent(this::requireBlobStorage);
        settings = new RecordLogging(isEnabled, connectionId, body.text("deliveryPrefix"));
        return ApiResponse.data(json());
    }

    private void requireBlobStorage(String id) {
        Connection connection = connection(id).orElseThrow(() -> ApiException.notFound("no connection with id " + id));
        if (!BLOB_STORAGES.contains(connection.type().id())) {
            throw ApiException.unprocessable("connection " + id + " is no blob storage");
        }
    }

    private ObjectNode json() {
        RecordLogging now = settings;
        ObjectNode json = Json.object().put("enabled", now.isEnabled());
        now.deliveryConnectionId().ifPresent(id -> {
            json.put("deliveryConnectionId", id);
            connection(id)
                    .ifPresent(found ->
                            json.put("deliveryConnectionName", found.settings().name()));
        });
        now.deliveryPrefix().ifPresent(prefix -> json.put("deliveryPrefix", prefix));
        return json;
    }

    private Optional<Connection> connection(String id) {
        return connections.find(id).filter(connections::isOwn);
    }
}
