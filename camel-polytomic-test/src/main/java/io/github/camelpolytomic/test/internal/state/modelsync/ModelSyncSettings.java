package io.github.camelpolytomic.test.internal.state.modelsync;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.ApiVersion;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.state.connection.TargetMode;

/**
 * The settings of a model sync. Absent settings get their defaults, on an update as on a creation; unknown members are
 * kept as long as requests repeat them.
 *
 * @param members the settings that all versions have in the same form
 */
record ModelSyncSettings(ObjectNode members, Identities identities, SyncFilters filters) {

    private static final List<String> FLAGS =
            List.of("active", "only_enrich_updates", "skip_initial_backfill", "sync_all_records");

    /** The members that a request cannot set, and those with a form for each version. */
    private static final Set<String> OTHERS = Set.of(
            "created_at",
            "created_by",
            "filter_logic",
            "filters",
            "id",
            "identities",
            "identity",
            "model_filters",
            "model_ids",
            "organization_id",
            "problems",
            "target_filters",
            "updated_at",
            "updated_by");

    /** The settings of a request that replaces a sync with these identities. */
    static ModelSyncSettings read(RequestBody body, ApiVersion version, Identities before) {
        ObjectNode members = Json.object().put("name", body.requiredText("name"));
        body.requiredText("mode");
        members.put(
                "mode",
                body.text("mode")
                        .filter(mode -> TargetMode.of(mode).isPresent())
                        .orElseThrow(() -> ApiException.badRequest("mode is none of a model sync")));
        FLAGS.forEach(flag -> members.put(flag, body.flag(flag).orElse(false)));
        members.set("target", target(body.requiredObject("target")));
        members.set("schedule", ModelSyncSchedule.read(body.requiredObject("schedule")));
        ArrayNode fields = members.putArray("fields");
        objects(body, "fields")
                .orElseThrow(() -> ApiException.badRequest("fields is required"))
                .forEach(field -> fields.add(field(field)));
        ArrayNode overrideFields = members.putArray("override_fields");
        objects(body, "override_fields").orElse(List.of()).forEach(field -> {
            // an entry with a source is an ordinary field
            boolean isField = field.hasNonNull("source");
            (isField ? fields : overrideFields).add(isField ? field(field) : overrideField(field));
        });
        members.set("overrides", Json.of(objects(body, "overrides").orElse(List.of())));
        members.set("policies", Json.of(body.texts("policies").orElse(List.of())));
        body.text("encryption_passphrase").ifPresent(text -> members.put("encryption_passphrase", text));
        body.json().properties().stream()
                .filter(member -> !members.has(member.getKey()) && !OTHERS.contains(member.getKey()))
                .forEach(member -> members.set(member.getKey(), member.getValue()));
        Identities identities = before.replaced(body, version);
        String modelId = modelIds(fields).stream().findFirst().orElse("");
        return new ModelSyncSettings(members, identities, SyncFilters.read(body, version, modelId));
    }

    ModelSyncSettings with(String member, JsonNode value) {
        return new ModelSyncSettings(Json.with(members, member, value), identities, filters);
    }

    /** The settings in the form of a version. */
    ObjectNode json(ApiVersion version) {
        ObjectNode json = members.deepCopy();
        identities.addTo(json, version);
        filters.addTo(json, version);
        return json;
    }

    String text(String member) {
        return members.path(member).asText();
    }

    String targetConnectionId() {
        return members.at("/target/connection_id").asText();
    }

    /** The id of the object it writes to; empty for one that is still to be created. */
    String targetObject() {
        return members.at("/target/object").asText();
    }

    /** The fields of the target that it writes. */
    List<String> targets() {
        return Stream.of("fields", "override_fields")
                .flatMap(list -> Json.texts(members.path(list), "target").stream())
                .toList();
    }

    /** The models that feed it. */
    Set<String> modelIds() {
        Set<String> ids = modelIds(members.path("fields"));
        identities
                .mappings()
                .forEach(mapping -> ids.add(mapping.at("/source/model_id").asText()));
        filters.model().stream()
                .map(condition -> condition.at("/source/model_id").asText())
                .filter(id -> !id.isEmpty())
                .forEach(ids::add);
        return ids;
    }

    /** A field of a model: the contract's Source. */
    static ObjectNode requireSource(ObjectNode source) {
        RequestBody body = new RequestBody(source);
        body.requiredText("model_id");
        body.requiredText("field");
        return source;
    }

    private static Set<String> modelIds(JsonNode fields) {
        return fields.valueStream()
                .map(field -> field.at("/source/model_id").asText())
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<List<ObjectNode>> objects(RequestBody body, String member) {
        return body.list(member).map(list -> {
            List<ObjectNode> objects = new ArrayList<>();
            list.forEach(each -> objects.add(Json.requireObject(each, member)));
            return objects;
        });
    }

    private static ObjectNode target(ObjectNode given) {
        RequestBody target = new RequestBody(given);
        target.requiredText("connection_id");
        boolean isNew = target.object("create").isPresent();
        if (isNew == target.text("object").filter(id -> !id.isEmpty()).isPresent()) {
            throw ApiException.badRequest("target has either object or create");
        }
        // its place is among the filters
        ObjectNode own = given.deepCopy();
        own.remove("filter_logic");
        return own;
    }

    private static ObjectNode field(ObjectNode given) {
        RequestBody field = new RequestBody(given);
        field.requiredText("target");
        field.flag("new");
        field.flag("encryption_enabled");
        field.text("override_value");
        field.text("sync_mode");
        field.object("source").ifPresent(ModelSyncSettings::requireSource);
        return given;
    }

    private static ObjectNode overrideField(ObjectNode given) {
        ObjectNode field = field(given).deepCopy();
        if (!field.hasNonNull("override_value")) {
            throw ApiException.badRequest("override_fields: override_value is required without a source");
        }
        field.remove("encryption_enabled");
        return field;
    }
}
