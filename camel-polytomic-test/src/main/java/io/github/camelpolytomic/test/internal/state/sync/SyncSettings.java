package io.github.camelpolytomic.test.internal.state.sync;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.ApiVersion;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.state.connection.ConnectionDescription;
import io.github.camelpolytomic.test.internal.state.connection.Connections;

/** Reads the top-level settings of a sync. Absent settings get their defaults, on an update as on a creation. */
final class SyncSettings {

    private static final Set<String> MODES = Set.of("replicate", "snapshot");
    private static final Set<String> NEWEST_MODES = Set.of("append", "replicate", "snapshot");
    private static final Set<String> DISCOVER = Set.of("all", "onlyIncremental", "onlyNonIncremental", "none");
    private static final Set<String> NORMALIZE = Set.of("enabled", "disabled", "legacy");

    private SyncSettings() {}

    static ObjectNode read(RequestBody body, ApiVersion version) {
        ObjectNode settings = Json.object()
                .put("name", body.requiredText("name"))
                .put("active", body.flag("active").orElse(false));
        body.requiredText("mode");
        settings.put(
                        "mode",
                        body.oneOf("mode", version.isNewest() ? NEWEST_MODES : MODES)
                                .orElseThrow())
                .put("source_connection_id", body.requiredText("source_connection_id"))
                .put("destination_connection_id", body.requiredText("destination_connection_id"));
        settings.set("source_configuration", body.object("source_configuration").orElseGet(Json::object));
        settings.set("destination_configuration", body.requiredObject("destination_configuration"));
        settings.put("automatically_add_new_fields", choice(body, "automatically_add_new_fields", DISCOVER, "all"))
                .put("automatically_add_new_objects", choice(body, "automatically_add_new_objects", DISCOVER, "none"))
                .put("normalize_names", choice(body, "normalize_names", NORMALIZE, "enabled"))
                .put(
                        "disable_record_timestamps",
                        body.flag("disable_record_timestamps").orElse(false))
                .put(
                        "data_cutoff_timestamp",
                        time(body, "data_cutoff_timestamp").orElse(null))
                .put("concurrency_limit", body.integer("concurrency_limit").orElse(null))
                .put(
                        "resync_concurrency_limit",
                        body.integer("resync_concurrency_limit").orElse(null));
        settings.set("policies", Json.of(body.texts("policies").orElse(List.of())));
        if (version != ApiVersion.V2025_09_18) {
            settings.put("discover", body.flag("discover").orElse(false));
        }
        return settings;
    }

    /** The settings of a sync that was created without a request. */
    static ObjectNode defaults() {
        ObjectNode request = Json.parseObject("""
                {"name": "unnamed", "mode": "replicate", "source_connection_id": "none",
                 "destination_connection_id": "none", "destination_configuration": {}}
                """);
        return read(new RequestBody(request), ApiVersion.V2024_02_08);
    }

    /** Rejects a source or a destination that does not exist or does not support the settings. */
    static void check(ObjectNode settings, Connections connections, int statusWhenUnfit) {
        ConnectionDescription source = connection(settings, connections, "source_connection_id");
        ConnectionDescription destination = connection(settings, connections, "destination_connection_id");
        if (!source.isSource()) {
            throw unfit(statusWhenUnfit, "connection " + source.id() + " is not a bulk sync source");
        }
        if (!destination.isDestination()) {
            throw unfit(statusWhenUnfit, "connection " + destination.id() + " is not a bulk sync destination");
        }
        JsonNode offered = destination.destination().json();
        String mode = settings.path("mode").asText();
        if (!Json.texts(offered.path("modes"), "id").contains(mode)) {
            throw unfit(statusWhenUnfit, "the destination does not support mode " + mode);
        }
        missing(offered.path("configuration"), settings.path("destination_configuration"))
                .ifPresent(key -> {
                    throw unfit(statusWhenUnfit, "destination_configuration." + key + " is required");
                });
    }

    static Optional<String> time(RequestBody body, String member) {
        return body.text(member).map(text -> {
            try {
                return OffsetDateTime.parse(text).toInstant().toString();
            } catch (DateTimeException e) {
                throw ApiException.badRequest(member + " must be a date-time with offset");
            }
        });
    }

    private static Optional<String> missing(JsonNode offered, JsonNode given) {
        return offered.properties().stream()
                .flatMap(entry -> entry.getValue().path("items").isObject()
                        ? missing(entry.getValue().path("items"), given.path(entry.getKey()))
                                .map(key -> entry.getKey() + "." + key)
                                .stream()
                        : Optional.of(entry.getKey())
                                .filter(key -> entry.getValue().path("required").asBoolean() && !given.hasNonNull(key))
                                .stream())
                .findFirst();
    }

    private static ConnectionDescription connection(ObjectNode settings, Connections connections, String member) {
        String id = settings.path(member).asText();
        return connections
                .description(id)
                .orElseThrow(() -> ApiException.badRequest(member + ": no connection with id " + id));
    }

    private static ApiException unfit(int status, String message) {
        return status == 422 ? ApiException.unprocessable(message) : ApiException.badRequest(message);
    }

    private static String choice(RequestBody body, String member, Set<String> values, String absent) {
        return body.oneOf(member, values).orElse(absent);
    }
}
