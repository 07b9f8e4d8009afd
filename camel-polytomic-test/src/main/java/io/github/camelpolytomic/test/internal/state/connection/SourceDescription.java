package io.github.camelpolytomic.test.internal.state.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiVersion;
import io.github.camelpolytomic.test.internal.contract.Json;

/** What a connection is as a source: the contract's BulkSyncSource. */
public record SourceDescription(
        boolean isOffered, boolean tracksFields, JsonNode configuration, List<SourceSchema> schemas) {

    static final SourceDescription NONE = new SourceDescription(false, false, NullNode.getInstance(), List.of());

    static SourceDescription read(ObjectNode given) {
        JsonNode content = given.path("data").isObject() ? given.path("data") : given;
        List<SourceSchema> schemas = new ArrayList<>();
        content.path("schemas").forEach(schema -> schemas.add(SourceSchema.read(schema)));
        boolean tracksFields =
                content.path("capabilities").path("supports_tracking_fields").asBoolean();
        JsonNode configuration = content.has("configuration") ? content.get("configuration") : NullNode.getInstance();
        return new SourceDescription(true, tracksFields, configuration, List.copyOf(schemas));
    }

    public SourceDescription offered() {
        return new SourceDescription(true, tracksFields, configuration, schemas);
    }

    public SourceDescription tracking() {
        return new SourceDescription(true, true, configuration, schemas);
    }

    public SourceDescription plus(SourceSchema schema) {
        List<SourceSchema> more =
                Stream.concat(schemas.stream(), Stream.of(schema)).toList();
        return new SourceDescription(true, tracksFields, configuration, more);
    }

    SourceDescription replacing(SourceSchema schema) {
        List<SourceSchema> changed = schemas.stream()
                .map(each -> each.id().equals(schema.id()) ? schema : each)
                .toList();
        return new SourceDescription(isOffered, tracksFields, configuration, changed);
    }

    /** The same source while no schemas are cached. */
    public SourceDescription unknown() {
        return new SourceDescription(isOffered, tracksFields, configuration, List.of());
    }

    public ObjectNode json(boolean withFields, ApiVersion version) {
        ObjectNode json = Json.object();
        ObjectNode capabilities = json.putObject("capabilities").put("supports_tracking_fields", tracksFields);
        if (version.isNewest()) {
            capabilities.put("supports_namespaces", schemas.stream().anyMatch(schema -> schema.id()
                    .contains(".")));
        }
        json.set("configuration", configuration);
        ArrayNode array = json.putArray("schemas");
        schemas.forEach(schema -> array.add(schema.json(withFields, version)));
        return json;
    }
}
