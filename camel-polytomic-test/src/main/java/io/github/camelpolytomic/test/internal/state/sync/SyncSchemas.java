package io.github.camelpolytomic.test.internal.state.sync;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.state.connection.SourceSchema;

/** The configuration of the schemas of a sync, in the order of the source. */
final class SyncSchemas {

    private final Map<String, SyncSchema> schemas = new LinkedHashMap<>();

    SyncSchemas(List<SourceSchema> source, String normalizeNames) {
        source.forEach(schema -> schemas.put(schema.id(), SyncSchema.of(schema, normalizeNames, true)));
    }

    /** All schemas after {@code schemas} of a request: only listed ones are enabled; an empty list changes nothing. */
    List<SyncSchema> configured(List<JsonNode> listed) {
        if (listed.isEmpty()) {
            return List.copyOf(all());
        }
        Map<String, SyncSchema> chosen = new LinkedHashMap<>();
        for (JsonNode entry : listed) {
            RequestBody body = entry.isTextual()
                    ? new RequestBody(Json.object().put("id", entry.textValue()))
                    : new RequestBody(Json.requireObject(entry, "schemas"));
            String id = body.requiredText("id");
            chosen.put(id, known(id).configured(body));
        }
        return all().stream()
                .map(schema -> chosen.getOrDefault(schema.id(), schema.disabled()))
                .toList();
    }

    Collection<SyncSchema> all() {
        return schemas.values();
    }

    Optional<SyncSchema> find(String id) {
        return Optional.ofNullable(schemas.get(id));
    }

    /** The schema; 400 when there is none. */
    SyncSchema known(String id) {
        return find(id).orElseThrow(() -> ApiException.badRequest("the source has no schema " + id));
    }

    void put(SyncSchema changed) {
        schemas.put(changed.id(), changed);
    }

    /** The names of the enabled schemas at the destination, or of the given ones. */
    Map<String, String> outputNames(Collection<String> asked) {
        new TreeSet<>(asked).forEach(this::known);
        Map<String, String> names = new LinkedHashMap<>();
        schemas.values().stream()
                .filter(schema -> asked.isEmpty() ? schema.isEnabled() : asked.contains(schema.id()))
                .forEach(schema -> names.put(schema.id(), schema.outputName()));
        return Collections.unmodifiableMap(names);
    }
}
