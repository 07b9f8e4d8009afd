package io.github.camelpolytomic.test.internal.state.modelsync;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.ApiVersion;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.state.connection.Connection;
import io.github.camelpolytomic.test.internal.state.connection.Connections;
import io.github.camelpolytomic.test.internal.state.connection.TargetDescription;
import io.github.camelpolytomic.test.internal.state.connection.TargetMode;
import io.github.camelpolytomic.test.internal.state.connection.TargetObject;

/**
 * Rejects settings that refer to what does not exist, or that the target of a sync does not support, and creates the object
 * that they ask for.
 */
record SettingsCheck(Connections connections, Predicate<String> models) {

    /** The settings, with the object that they create. */
    ModelSyncSettings fit(ModelSyncSettings settings, ApiVersion version) {
        String id = settings.targetConnectionId();
        Connection connection = connections.find(id).orElseThrow(() -> unknown("connection", id, version));
        TargetDescription target = connection.description().target();
        if (!target.isOffered()) {
            throw ApiException.unprocessable("connection " + id + " is not a target of model syncs");
        }
        settings.modelIds().stream().filter(models.negate()).findFirst().ifPresent(model -> {
            throw unknown("model", model, version);
        });
        TargetObject object = object(settings, target, version);
        requireMode(settings, target, object);
        requireIdentities(settings, target);
        settings.targets().stream()
                .filter(field -> !isNew(settings, field) && !object.hasField(field))
                .findFirst()
                .ifPresent(field -> {
                    throw ApiException.unprocessable("object " + object.id() + " has no field " + field);
                });
        if (target.object(object.id()).isEmpty()) {
            connection.system().create(object);
        }
        return settings.with("target", created(settings, object));
    }

    private static TargetObject object(ModelSyncSettings settings, TargetDescription target, ApiVersion version) {
        String id = settings.targetObject();
        if (!id.isEmpty()) {
            return target.object(id).orElseThrow(() -> unknown("target object", id, version));
        }
        Map<String, String> properties = new LinkedHashMap<>();
        settings.members()
                .at("/target/create")
                .properties()
                .forEach(property ->
                        properties.put(property.getKey(), property.getValue().asText()));
        TargetObject created = target.described(properties);
        String name = settings.members().at("/target/new_name").asText();
        return name.isEmpty() ? created : created.name(name);
    }

    private static ObjectNode created(ModelSyncSettings settings, TargetObject object) {
        ObjectNode target = Json.with((ObjectNode) settings.members().path("target"), "object", Json.of(object.id()));
        target.remove("create");
        return target;
    }

    private static void requireMode(ModelSyncSettings settings, TargetDescription target, TargetObject object) {
        TargetMode mode = TargetMode.of(settings.text("mode")).orElseThrow();
        if (!object.modes().contains(mode)) {
            throw ApiException.unprocessable("object " + object.id() + " does not support mode " + mode.id());
        }
        if (mode.needsIdentity() && settings.identities().mappings().isEmpty()) {
            throw ApiException.unprocessable("mode " + mode.id() + " requires an identity");
        }
        boolean filters = target.supports("supports_target_filters") && mode.needsIdentity();
        if (!settings.filters().target().isEmpty() && !filters) {
            throw ApiException.unprocessable("mode " + mode.id() + " does not support target filters");
        }
        if (settings.filters().comparesWithModel() && !target.supports("supports_filter_value_fields")) {
            throw ApiException.unprocessable("target filters do not support value_source");
        }
    }

    private static void requireIdentities(ModelSyncSettings settings, TargetDescription target) {
        if (settings.identities().mappings().size() > 1 && !target.supports("supports_multiple_identities")) {
            throw ApiException.unprocessable("the target does not support several identity mappings");
        }
    }

    private static boolean isNew(ModelSyncSettings settings, String target) {
        return Stream.of("fields", "override_fields")
                .flatMap(list -> settings.members().path(list).valueStream())
                .anyMatch(field -> field.path("target").asText().equals(target)
                        && field.path("new").asBoolean());
    }

    // creation and update declare 404 since 2025-09-18 only
    private static ApiException unknown(String what, String id, ApiVersion version) {
        String message = "no " + what + " with id " + id;
        return version == ApiVersion.V2025_09_18 ? ApiException.notFound(message) : ApiException.unprocessable(message);
    }
}
