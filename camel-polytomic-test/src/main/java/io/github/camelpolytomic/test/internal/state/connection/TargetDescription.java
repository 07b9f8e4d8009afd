package io.github.camelpolytomic.test.internal.state.connection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.ApiVersion;
import io.github.camelpolytomic.test.internal.contract.Json;

/**
 * What a connection is as the target of model syncs.
 *
 * @param properties the contract's SyncDestinationProperties
 * @param creation the properties of an object to be created; none when it creates no objects
 */
public record TargetDescription(
        boolean isOffered, ObjectNode properties, List<TargetObject> objects, List<TargetProperty> creation) {

    private static final List<String> NEWER = List.of("supports_filter_value_fields", "supports_multiple_identities");
    private static final ObjectNode PROPERTIES = Json.parseObject("""
            {"does_not_report_operation_counts": false, "mappings_not_required": false, "new_target_label": "",
             "optional_target_mappings": false, "primary_metadata_object": "", "requires_configuration": false,
             "supports_field_creation": false, "supports_field_encryption": true,
             "supports_field_type_selection": false, "supports_filter_value_fields": false,
             "supports_identity_field_creation": false, "supports_multiple_identities": false,
             "supports_target_filters": false, "target_creator": false, "use_field_names_as_labels": false}
            """);

    static final TargetDescription NONE = new TargetDescription(false, PROPERTIES, List.of(), List.of());

    /** Reads what a connection is as a target; objects that it does not list are the schemas of the source. */
    static TargetDescription read(ObjectNode given, SourceDescription source) {
        List<TargetMode> modes = Json.elements(given.path("modes")).stream()
                .map(mode -> TargetMode.of(mode).orElseThrow())
                .toList();
        List<TargetProperty> creation = new ArrayList<>();
        given.path("creation")
                .forEach(property -> creation.add(new TargetProperty(
                        property.path("id").asText(),
                        property.path("title").asText(),
                        Json.elements(property.path("values")))));
        List<TargetObject> objects = source.schemas().stream()
                .map(schema -> TargetObject.of(schema, modes))
                .toList();
        ObjectNode properties = Json.fill(given.path("properties"), PROPERTIES);
        return new TargetDescription(true, properties, objects, creation)
                .property("target_creator", !creation.isEmpty());
    }

    public TargetDescription plus(TargetObject object) {
        List<TargetObject> others =
                objects.stream().filter(each -> !each.id().equals(object.id())).toList();
        return new TargetDescription(
                true,
                properties,
                Stream.concat(others.stream(), Stream.of(object)).toList(),
                creation);
    }

    public TargetDescription property(String name, Object value) {
        return new TargetDescription(true, Json.with(properties, name, Json.of(value)), objects, creation);
    }

    public TargetDescription creating(TargetProperty property) {
        List<TargetProperty> more =
                Stream.concat(creation.stream(), Stream.of(property)).toList();
        return new TargetDescription(true, properties, objects, more).property("target_creator", true);
    }

    public boolean supports(String property) {
        return properties.path(property).asBoolean();
    }

    public Optional<TargetObject> object(String id) {
        return objects.stream().filter(object -> object.id().equals(id)).findFirst();
    }

    public Optional<TargetProperty> creationProperty(String id) {
        return creation.stream().filter(property -> property.id().equals(id)).findFirst();
    }

    /** The object that these properties describe; 400 unless it can be created. */
    public TargetObject described(Map<String, String> values) {
        if (creation.isEmpty()) {
            throw ApiException.badRequest("the connection creates no target objects");
        }
        values.keySet().stream()
                .filter(key -> creationProperty(key).isEmpty())
                .findFirst()
                .ifPresent(key -> {
                    throw ApiException.badRequest("a target object has no property " + key);
                });
        creation.stream()
                .filter(property -> !property.allows(values.getOrDefault(property.id(), "")))
                .findFirst()
                .ifPresent(property -> {
                    throw ApiException.badRequest("property " + property.id() + " is missing or not one of its values");
                });
        String id = creation.stream().map(property -> values.get(property.id())).collect(Collectors.joining("."));
        return TargetObject.named(id).modes(List.of(TargetMode.values()));
    }

    /** The contract's array of TargetObject. */
    public ArrayNode objectsJson() {
        ArrayNode all = Json.array();
        objects.forEach(object -> all.add(object.shortJson(isFiltering())));
        return all;
    }

    /** The contract's TargetCreator. */
    public ObjectNode creationJson(boolean withValues) {
        ObjectNode json = Json.object().put("supported", !creation.isEmpty());
        ArrayNode all = json.putArray("properties");
        creation.forEach(property -> all.add(withValues ? property.json() : property.shortJson()));
        return json;
    }

    /** The contract's TargetResponse. */
    public ObjectNode json(TargetObject object, ApiVersion version, Instant refreshed) {
        ObjectNode json = object.json(version, isFiltering()).put("refreshed_at", refreshed.toString());
        return json.set("properties", propertiesJson(version));
    }

    private JsonNode propertiesJson(ApiVersion version) {
        return version == ApiVersion.V2025_09_18
                ? properties
                : properties.deepCopy().without(NEWER);
    }

    private boolean isFiltering() {
        return supports("supports_target_filters");
    }
}
