package io.github.camelpolytomic.test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a connection is as a source: the contract's BulkSyncSource. */
record SimulatedSource(boolean isOffered, boolean tracksFields, JsonNode configuration, List<SimulatedSchema> schemas) {

    static final SimulatedSource NONE = new SimulatedSource(false, false, NullNode.getInstance(), List.of());

    static SimulatedSource read(ObjectNode given) {
        JsonNode content = given.path("data").isObject() ? given.path("data") : given;
        List<SimulatedSchema> schemas = new ArrayList<>();
        content.path("schemas").forEach(schema -> schemas.add(SimulatedSchema.read(schema)));
        boolean tracksFields =
                content.path("capabilities").path("supports_tracking_fields").asBoolean();
        JsonNode configuration = content.has("configuration") ? content.get("configuration") : NullNode.getInstance();
        return new SimulatedSource(true, tracksFields, configuration, List.copyOf(schemas));
    }

    SimulatedSource offered() {
        return new SimulatedSource(true, tracksFields, configuration, schemas);
    }

    SimulatedSource tracking() {
        return new SimulatedSource(true, true, configuration, schemas);
    }

    SimulatedSource plus(SimulatedSchema schema) {
        List<SimulatedSchema> more =
                Stream.concat(schemas.stream(), Stream.of(schema)).toList();
        return new SimulatedSource(true, tracksFields, configuration, more);
    }

    SimulatedSource replacing(SimulatedSchema schema) {
        List<SimulatedSchema> changed = schemas.stream()
                .map(each -> each.id().equals(schema.id()) ? schema : each)
                .toList();
        return new SimulatedSource(isOffered, tracksFields, configuration, changed);
    }

    /** What is answered while nothing is known of the schemas yet. */
    SimulatedSource unknown() {
        return new SimulatedSource(isOffered, tracksFields, configuration, List.of());
    }

    ObjectNode json(boolean withFields) {
        ObjectNode json = Json.object();
        json.putObject("capabilities").put("supports_tracking_fields", tracksFields);
        json.set("configuration", configuration);
        ArrayNode array = json.putArray("schemas");
        schemas.forEach(schema -> array.add(schema.json(withFields)));
        return json;
    }
}
