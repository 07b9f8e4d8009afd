package io.github.camelpolytomic.test.internal.routes.modelsync;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.connection.Connection;
import io.github.camelpolytomic.test.internal.state.connection.TargetDescription;
import io.github.camelpolytomic.test.internal.state.connection.TargetObject;
import io.github.camelpolytomic.test.internal.state.connection.TargetProperty;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2024_02_08;
import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2025_09_18;

/** The area Model Sync: targets. */
public final class ModelSyncTargetRoutes {

    private static final String ITEM = "object";
    private static final String MODEL_SYNC = "/api/connections/{id}/modelsync";
    private static final String OBJECTS = MODEL_SYNC + "/targetobjects";

    private final ConnectionInPath connections;

    public ModelSyncTargetRoutes(ConnectionInPath connections) {
        this.connections = connections;
    }

    public List<Route> table() {
        return List.of(
                Route.get(this::target)
                        .only(V2023_04_25, "/api/connections/{id}/target")
                        .only(V2024_02_08, MODEL_SYNC + "/target"),
                Route.post(this::fieldsInBody).only(V2023_04_25, "/api/connections/{id}/target/fields"),
                Route.get(this::fields).since(V2024_02_08, MODEL_SYNC + "/target/fields"),
                Route.get(this::objects).since(V2024_02_08, OBJECTS),
                Route.get(this::property).since(V2024_02_08, OBJECTS + "/properties/{property}"));
    }

    private ApiResponse target(Call call) {
        TargetDescription target = target(connections.find(call), ApiException::badRequest);
        String search = call.query().text("search").orElse("");
        boolean isAsked =
                call.query().text("type").filter(type -> !type.equals(ITEM)).isEmpty();
        List<String> ids = target.objects().stream()
                .map(TargetObject::id)
                .filter(id -> isAsked && id.contains(search))
                .toList();
        ObjectNode json = Json.object();
        json.putObject("configuration");
        ObjectNode item = json.putObject("items").putObject(ITEM).put("has_items", !ids.isEmpty());
        item.set("items", Json.of(ids));
        item.putArray("requires_one_of");
        json.putArray("requires_one_of").add(ITEM);
        return ApiResponse.data(json);
    }

    private ApiResponse fieldsInBody(Call call) {
        RequestBody body = call.body();
        return fields(call, body.requiredText("target"), body.flag("refresh").orElse(false));
    }

    private ApiResponse fields(Call call) {
        Optional<String> target = call.query().text("target");
        Map<String, List<String>> properties =
                call.version() == V2025_09_18 ? call.query().lists("properties") : Map.of();
        if (target.isPresent() != properties.isEmpty()) {
            throw ApiException.badRequest("exactly one of target and properties is required");
        }
        boolean refresh = call.flag("refresh", false);
        return target.map(id -> fields(call, id, refresh)).orElseGet(() -> fieldsOfNew(call, properties));
    }

    private ApiResponse fields(Call call, String objectId, boolean refresh) {
        Connection connection = connections.find(call);
        TargetDescription target = target(connection, ApiException::notFound);
        if (refresh) {
            connection.system().refreshTarget();
        }
        TargetObject object =
                target.object(objectId).orElseThrow(() -> ApiException.notFound("no target object " + objectId));
        return json(call, connection, object);
    }

    private ApiResponse fieldsOfNew(Call call, Map<String, List<String>> properties) {
        Connection connection = connections.find(call);
        TargetDescription target = target(connection, ApiException::notFound);
        Map<String, String> values = properties.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, property -> property.getValue().get(0)));
        return json(call, connection, target.described(values));
    }

    private static ApiResponse json(Call call, Connection connection, TargetObject object) {
        return ApiResponse.data(connection
                .description()
                .target()
                .json(object, call.version(), connection.system().targetRefreshed()));
    }

    private ApiResponse objects(Call call) {
        TargetDescription target = target(connections.find(call), ApiException::badRequest);
        boolean withValues = call.version() == V2025_09_18 && call.flag("include_target_creation_values", false);
        JsonNode creation = target.creationJson(withValues);
        return ApiResponse.data(target.objectsJson(), "target_creation", creation);
    }

    private ApiResponse property(Call call) {
        TargetDescription target = target(connections.find(call), ApiException::badRequest);
        String id = call.path("property");
        return ApiResponse.data(target.creationProperty(id)
                .map(TargetProperty::json)
                .orElseThrow(() -> ApiException.notFound("new target objects have no property " + id)));
    }

    private static TargetDescription target(Connection connection, Function<String, ApiException> error) {
        TargetDescription target = connection.description().target();
        if (!target.isOffered()) {
            throw error.apply("connection " + connection.id() + " is not a target of model syncs");
        }
        return target;
    }
}
