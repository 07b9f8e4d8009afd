package io.github.camelpolytomic.test.internal.state.modelsync;

import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.ApiVersion;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;

/** Reads the options of a run, which must go with the identities of its sync. */
public final class StartCheck {

    private static final int MOST_RECORDS = 1_000;

    private StartCheck() {}

    public static ModelRunRequest request(RequestBody body, ModelSync sync, ApiVersion version) {
        Identities identities = sync.settings().identities();
        List<String> values = body.texts("identities").orElse(List.of());
        List<JsonNode> sources = version == ApiVersion.V2025_09_18
                ? body.list("source_identities").orElse(List.of())
                : List.of();
        if (!values.isEmpty() && !sources.isEmpty()) {
            throw ApiException.badRequest("a start has either identities or source_identities");
        }
        if (!values.isEmpty() && identities.mappings().size() != 1) {
            throw ApiException.badRequest("identities requires a sync with one identity mapping");
        }
        if (sources.size() > MOST_RECORDS) {
            throw ApiException.badRequest("source_identities names more than " + MOST_RECORDS + " records");
        }
        sources.forEach(record -> check(record, identities));
        return new ModelRunRequest(
                "manual",
                body.flag("test").orElse(false),
                body.flag("resync").orElse(false),
                Math.max(values.size(), sources.size()));
    }

    private static void check(JsonNode record, Identities identities) {
        if (!record.isArray() || record.isEmpty()) {
            throw ApiException.badRequest("source_identities must be an array of arrays that are not empty");
        }
        record.forEach(entry -> {
            RequestBody body = new RequestBody(Json.requireObject(entry, "source_identities"));
            body.requiredText("value");
            if (!identities.hasSource(ModelSyncSettings.requireSource(body.requiredObject("source")))) {
                throw ApiException.badRequest("source_identities has a source that no identity mapping has");
            }
        });
        long models = StreamSupport.stream(record.spliterator(), false)
                .map(entry -> entry.at("/source/model_id").asText())
                .distinct()
                .count();
        if (models > 1) {
            throw ApiException.badRequest("source_identities has a record with fields of several models");
        }
        boolean isComplete = identities.mappings().stream()
                .allMatch(mapping -> StreamSupport.stream(record.spliterator(), false)
                        .anyMatch(entry -> Identities.isSame(entry.path("source"), mapping.path("source"))));
        if (identities.isAnd() && !isComplete) {
            throw ApiException.badRequest("source_identities must have a value for each identity mapping");
        }
    }
}
