package io.github.camelpolytomic.test.internal.state.connection;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiVersion;
import io.github.camelpolytomic.test.internal.contract.Json;

/**
 * An object that model syncs can write to.
 *
 * @param fields its fields; without any, the sync defines them
 */
public record TargetObject(String id, String name, List<SourceField> fields, List<TargetMode> modes) {

    private static final List<TargetMode> MODES =
            List.of(TargetMode.CREATE, TargetMode.UPDATE, TargetMode.UPDATE_OR_CREATE, TargetMode.REMOVE);

    public static TargetObject named(String id) {
        return new TargetObject(id, id, List.of(), MODES);
    }

    static TargetObject of(SourceSchema schema, List<TargetMode> modes) {
        return new TargetObject(schema.id(), schema.name(), schema.fields(), modes);
    }

    public TargetObject name(String other) {
        return new TargetObject(id, other, fields, modes);
    }

    public TargetObject field(SourceField field) {
        return new TargetObject(
                id, name, Stream.concat(fields.stream(), Stream.of(field)).toList(), modes);
    }

    public TargetObject modes(List<TargetMode> others) {
        return new TargetObject(id, name, fields, others);
    }

    public boolean hasField(String fieldId) {
        return fields.isEmpty() || fields.stream().anyMatch(field -> field.id().equals(fieldId));
    }

    /** The contract's TargetObject. */
    ObjectNode shortJson(boolean isFiltering) {
        ObjectNode json = Json.object().put("id", id).put("name", name);
        ArrayNode all = json.putArray("modes");
        modes.forEach(mode -> all.add(mode.shortJson(isFiltering)));
        return json;
    }

    /** The contract's TargetResponse, without what it has in common with other objects. */
    ObjectNode json(ApiVersion version, boolean isFiltering) {
        ObjectNode json = Json.object().put("id", id).put("name", name);
        ArrayNode allFields = json.putArray("fields");
        fields.forEach(field -> allFields.add(new TargetField(field).json(version)));
        ArrayNode allModes = json.putArray("modes");
        modes.forEach(mode -> allModes.add(mode.json(isFiltering)));
        return json;
    }
}
