package io.github.camelpolytomic.test.internal.state.modelsync;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.ApiVersion;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;

/**
 * The filters of a sync. Before 2025-09-18 they are one list, in which {@code field_type} tells the kinds apart; since
 * then that list is the deprecated form of two objects.
 */
record SyncFilters(Conditions model, Conditions target) {

    static final SyncFilters NONE = new SyncFilters(Conditions.NONE, Conditions.NONE);

    /**
     * The filters of a request; 400 when its old and new forms describe different filters.
     *
     * @param modelId the model of a field that a filter names without its model
     */
    static SyncFilters read(RequestBody body, ApiVersion version, String modelId) {
        if (version != ApiVersion.V2025_09_18) {
            return readOld(body, modelId);
        }
        Optional<ObjectNode> model = body.object("model_filters");
        Optional<ObjectNode> target = body.object("target_filters");
        if (model.isEmpty() && target.isEmpty()) {
            return readOld(body, modelId);
        }
        SyncFilters filters = new SyncFilters(
                model.map(given -> Conditions.read("model_filters", new RequestBody(given), SyncFilters::checkSource))
                        .orElse(Conditions.NONE),
                target.map(given -> Conditions.read("target_filters", new RequestBody(given), SyncFilters::checkTarget))
                        .orElse(Conditions.NONE));
        boolean isOtherLogic = body.text("filter_logic")
                .filter(logic -> !logic.equals(filters.model.logic()))
                .isPresent();
        if (isOtherLogic || body.list("filters").isPresent() && !filters.isSameAs(readOld(body, modelId))) {
            throw ApiException.badRequest("filters, model_filters and target_filters describe different filters");
        }
        return filters;
    }

    /** Adds them to the JSON of a sync. */
    void addTo(ObjectNode sync, ApiVersion version) {
        sync.set("filters", oldForm());
        sync.put("filter_logic", model.logic());
        if (!target.logic().isEmpty()) {
            sync.set("target", Json.with((ObjectNode) sync.path("target"), "filter_logic", Json.of(target.logic())));
        }
        if (version == ApiVersion.V2025_09_18) {
            sync.set("model_filters", model.json());
            sync.set("target_filters", target.json());
        }
    }

    private boolean isSameAs(SyncFilters other) {
        return oldForm().equals(other.oldForm())
                && (other.target.logic().isEmpty() || target.logic().equals(other.target.logic()));
    }

    private ArrayNode oldForm() {
        ArrayNode all = Json.array();
        model.stream().forEach(condition -> {
            ObjectNode filter = filter(condition, "Model");
            filter.set("field", condition.path("source"));
            all.add(filter.put("field_id", condition.at("/source/field").asText()));
        });
        target.stream()
                .forEach(condition -> all.add(filter(condition, "Target")
                        .put("field_id", condition.path("field").asText())));
        return all;
    }

    private static ObjectNode filter(ObjectNode condition, String fieldType) {
        ObjectNode filter = Json.object().put("field_type", fieldType);
        for (String member : List.of("function", "label", "value")) {
            if (condition.has(member)) {
                filter.set(member, condition.get(member));
            }
        }
        return filter;
    }

    private static SyncFilters readOld(RequestBody body, String modelId) {
        List<ObjectNode> model = new ArrayList<>();
        List<ObjectNode> target = new ArrayList<>();
        for (JsonNode each : body.list("filters").orElse(List.of())) {
            RequestBody filter = new RequestBody(Json.requireObject(each, "filters"));
            boolean isOfTarget = filter.oneOf("field_type", Set.of("Model", "Target"))
                    .filter("Target"::equals)
                    .isPresent();
            ObjectNode condition = filter.json().deepCopy();
            condition.remove(List.of("field", "field_id", "field_type"));
            if (isOfTarget) {
                target.add(condition.put("field", filter.requiredText("field_id")));
            } else {
                model.add(condition.set("source", source(filter, modelId)));
            }
        }
        String targetLogic = body.object("target")
                .flatMap(given -> new RequestBody(given).text("filter_logic"))
                .orElse("");
        return new SyncFilters(
                Conditions.of("filters", model, body.text("filter_logic").orElse("")),
                Conditions.of("target.filter_logic", target, targetLogic));
    }

    /** The field of a model, by reference, or by name alone. */
    private static ObjectNode source(RequestBody filter, String modelId) {
        return filter.object("field").map(ModelSyncSettings::requireSource).orElseGet(() -> Json.object()
                .put("field", filter.requiredText("field_id"))
                .put("model_id", modelId));
    }

    private static void checkSource(RequestBody condition) {
        ModelSyncSettings.requireSource(condition.requiredObject("source"));
    }

    private static void checkTarget(RequestBody condition) {
        condition.requiredText("field");
        condition.object("value_source").ifPresent(ModelSyncSettings::requireSource);
        if (condition.has("value") && condition.has("value_source")) {
            throw ApiException.badRequest("a condition has either value or value_source");
        }
    }

    /** Whether a condition compares a field of the target with a field of a model. */
    boolean comparesWithModel() {
        return target.stream().map(condition -> condition.get("value_source")).anyMatch(Objects::nonNull);
    }
}
