package io.github.camelpolytomic.test.internal.state.connection;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiVersion;
import io.github.camelpolytomic.test.internal.contract.Json;

/** What a connection is as a destination: the contract's BulkSyncDest, with every member. */
public record DestinationDescription(boolean isOffered, ObjectNode json) {

    // since 2025-09-18
    private static final String HISTORY = "supports_history_mode";
    private static final ObjectNode EMPTY = Json.parseObject("""
            {"configuration": {}, "modes": [], "supported_resync_modes": [], "supports_history_mode": false}
            """);

    static final DestinationDescription NONE = new DestinationDescription(false, EMPTY);

    static DestinationDescription read(ObjectNode given) {
        JsonNode content = given.path("data").isObject() ? given.path("data") : given;
        ArrayNode modes = Json.array();
        content.path("modes").forEach(mode -> modes.add(complete(mode)));
        return new DestinationDescription(true, Json.with(Json.fill(content, EMPTY), "modes", modes));
    }

    public DestinationDescription mode(String id, String label, String description) {
        ObjectNode mode = Json.object().put("id", id).put("label", label).put("description", description);
        return with("modes", Json.plus(json.path("modes"), complete(mode)));
    }

    public DestinationDescription setting(String name, ObjectNode setting) {
        ObjectNode before = (ObjectNode) json.path("configuration");
        return with("configuration", Json.with(before, name, setting));
    }

    public DestinationDescription history() {
        return with(HISTORY, Json.of(true));
    }

    /** Whether it can keep history tables. */
    public boolean supportsHistory() {
        return json.path(HISTORY).asBoolean();
    }

    public ObjectNode json(ApiVersion version) {
        return version.isNewest() ? json : json.deepCopy().without(List.of(HISTORY));
    }

    public DestinationDescription resyncModes(List<String> modes) {
        ArrayNode all = Json.array().addAll((ArrayNode) json.path("supported_resync_modes"));
        modes.forEach(all::add);
        return with("supported_resync_modes", all);
    }

    private DestinationDescription with(String member, JsonNode value) {
        return new DestinationDescription(true, Json.with(json, member, value));
    }

    private static ObjectNode complete(JsonNode mode) {
        String id = mode.path("id").asText();
        ObjectNode defaults = Json.object().put("id", id).put("label", id).put("description", "");
        defaults.put("requires_identity", false)
                .put("supports_field_sync_mode", false)
                .put("supports_target_filters", false);
        return Json.fill(mode, defaults);
    }
}
