package io.github.camelpolytomic.test.internal.state.sync;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.ApiVersion;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.state.connection.SourceSchema;

/**
 * The configuration of one schema of a sync.
 *
 * @param settings all members of the contract's BulkSchema but {@code fields}
 * @param fields the BulkField of each field of the source, by id
 */
public record SyncSchema(String id, ObjectNode settings, Map<String, ObjectNode> fields) {

    // since 2025-09-18
    private static final String HISTORY = "history_enabled";

    private static final List<String> TEXTS = List.of("partition_key", "tracking_field", "user_output_name");

    /** The default configuration. */
    static SyncSchema of(SourceSchema source, String normalizeNames, boolean enabled) {
        ObjectNode settings = Json.object().put("id", source.id()).put("enabled", enabled);
        settings.put("output_name", OutputName.of(source.id(), normalizeNames));
        TEXTS.forEach(member -> settings.put(member, ""));
        settings.putNull("data_cutoff_timestamp").put("disable_data_cutoff", false);
        settings.put(HISTORY, false).putArray("filters");
        Map<String, ObjectNode> fields = new LinkedHashMap<>();
        source.fields().forEach(field -> fields.put(field.id(), field(field.id(), normalizeNames)));
        return new SyncSchema(source.id(), settings, fields);
    }

    public boolean isEnabled() {
        return settings.path("enabled").asBoolean();
    }

    String outputName() {
        return settings.path("output_name").asText();
    }

    SyncSchema disabled() {
        return with(new RequestBody(Json.object().put("enabled", false)));
    }

    /** Configured as part of a sync: enabled unless the request says otherwise, with only the listed fields, if any. */
    SyncSchema configured(RequestBody body) {
        SyncSchema changed = with(body);
        changed.settings.put("enabled", body.flag("enabled").orElse(true));
        body.list("fields").filter(list -> !list.isEmpty()).ifPresent(list -> {
            changed.fields.values().forEach(field -> field.put("enabled", false));
            list.forEach(entry -> changed.configureField(entry));
        });
        return changed;
    }

    /** Changed by a patch: absent members stay as they are, but fields that are not listed are enabled. */
    SyncSchema patched(RequestBody body) {
        SyncSchema changed = with(body);
        changed.fields.values().forEach(field -> {
            field.put("enabled", true);
            field.put("obfuscated", false);
            field.put("user_output_name", "");
        });
        body.list("fields").ifPresent(list -> list.forEach(changed::changeField));
        return changed;
    }

    /** Replaced by an update: absent members get their defaults, except whether history is kept. */
    public SyncSchema replaced(RequestBody body) {
        ObjectNode plain = settings.deepCopy().put("enabled", true);
        TEXTS.forEach(member -> plain.put(member, ""));
        plain.putNull("data_cutoff_timestamp").put("disable_data_cutoff", false);
        plain.putArray("filters");
        return new SyncSchema(id, plain, fields).patched(body);
    }

    boolean keepsHistory() {
        return settings.path(HISTORY).asBoolean();
    }

    /**
     * The contract's BulkSchema.
     *
     * @param historyIsSupported whether the sync supports history at all
     */
    public ObjectNode json(ApiVersion version, boolean historyIsSupported) {
        ObjectNode json = settings(version, historyIsSupported);
        ArrayNode array = json.putArray("fields");
        fields.values().forEach(field -> array.add(field.deepCopy()));
        return json;
    }

    /** An item of the list: fields and filters are empty, and absent since 2025-09-18. */
    public ObjectNode listJson(ApiVersion version, boolean historyIsSupported) {
        ObjectNode json = settings(version, historyIsSupported);
        json.remove("filters");
        if (version != ApiVersion.V2025_09_18) {
            json.putArray("fields");
            json.putArray("filters");
        }
        return json;
    }

    private ObjectNode settings(ApiVersion version, boolean historyIsSupported) {
        ObjectNode json = settings.deepCopy();
        if (!version.isNewest()) {
            json.remove(HISTORY);
        } else if (keepsHistory() && historyIsSupported) {
            json.put("destination_history_output_name", outputName() + "_history");
        }
        return json;
    }

    private SyncSchema with(RequestBody body) {
        ObjectNode changed = settings.deepCopy();
        body.flag(HISTORY).ifPresent(value -> changed.put(HISTORY, value));
        body.flag("enabled").ifPresent(value -> changed.put("enabled", value));
        TEXTS.forEach(member -> body.text(member).ifPresent(value -> changed.put(member, value)));
        if (body.has("data_cutoff_timestamp")) {
            changed.put(
                    "data_cutoff_timestamp",
                    SyncSettings.time(body, "data_cutoff_timestamp").orElse(null));
        }
        body.flag("disable_data_cutoff").ifPresent(value -> changed.put("disable_data_cutoff", value));
        body.list("filters").ifPresent(list -> changed.set("filters", filters(list)));
        Map<String, ObjectNode> copies = new LinkedHashMap<>();
        fields.forEach((fieldId, field) -> copies.put(fieldId, field.deepCopy()));
        return new SyncSchema(id, changed, copies);
    }

    private ArrayNode filters(List<JsonNode> list) {
        ArrayNode filters = Json.array();
        for (JsonNode each : list) {
            RequestBody filter = new RequestBody(Json.requireObject(each, "filters"));
            filter.requiredText("function");
            filter.oneOf("function", FilterFunctions.ALL);
            filter.text("field_id").ifPresent(this::field);
            filters.add(filter.json());
        }
        return filters;
    }

    private void configureField(JsonNode entry) {
        if (entry.isTextual()) {
            field(entry.textValue()).put("enabled", true);
            return;
        }
        RequestBody body = new RequestBody(Json.requireObject(entry, "fields"));
        ObjectNode field = field(body.requiredText("id"));
        field.put("enabled", body.flag("enabled").orElse(true));
        field.put("obfuscated", body.flag("obfuscate").orElse(false));
    }

    private void changeField(JsonNode entry) {
        RequestBody body = new RequestBody(Json.requireObject(entry, "fields"));
        ObjectNode field = field(body.requiredText("id"));
        field.put("enabled", body.flag("enabled").orElse(true));
        field.put("obfuscated", body.flag("obfuscated").orElse(false));
        field.put("user_output_name", body.text("user_output_name").orElse(""));
    }

    private ObjectNode field(String fieldId) {
        ObjectNode field = fields.get(fieldId);
        if (field == null) {
            throw ApiException.badRequest("schema " + id + " has no field " + fieldId);
        }
        return field;
    }

    private static ObjectNode field(String fieldId, String normalizeNames) {
        return Json.object()
                .put("id", fieldId)
                .put("enabled", true)
                .put("obfuscated", false)
                .put("output_name", OutputName.of(fieldId, normalizeNames))
                .put("user_output_name", "");
    }
}
