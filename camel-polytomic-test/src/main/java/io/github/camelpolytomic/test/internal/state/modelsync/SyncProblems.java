package io.github.camelpolytomic.test.internal.state.modelsync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import io.github.camelpolytomic.test.internal.contract.Json;

/** What keeps a sync from running: the fields whose model, or whose place in the target, is gone. */
record SyncProblems(Surroundings surroundings) {

    /** The contract's problems of a model sync. */
    ArrayNode of(ModelSyncSettings settings) {
        ArrayNode problems = Json.array();
        JsonNode fields = settings.members().path("fields");
        for (int i = 0; i < fields.size(); i++) {
            JsonNode field = fields.get(i);
            String path = "$.fields[" + i + "]";
            String model = field.at("/source/model_id").asText();
            if (!model.isEmpty() && !surroundings.models().test(model)) {
                add(problems, "unknown_model", "there is no model " + model, path + ".source.model_id");
            }
            String target = field.path("target").asText();
            boolean isGone = surroundings
                    .targetObject(settings)
                    .filter(object -> !object.hasField(target))
                    .isPresent();
            if (isGone && !field.path("new").asBoolean()) {
                add(problems, "unknown_target_field", "the target has no field " + target, path + ".target");
            }
        }
        return problems;
    }

    private static void add(ArrayNode problems, String code, String message, String path) {
        problems.addObject()
                .put("code", code)
                .put("message", message)
                .put("path", path)
                .put("severity", "error");
    }
}
