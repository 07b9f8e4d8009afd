package io.github.camelpolytomic.model.modelsync;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.RecordText;

/**
 * Where the records of a model sync go (API: Target, ModelSyncV5Target).
 *
 * @param configuration settings of the target; hidden in {@code toString}
 * @param connectionId the target connection, a UUID; required
 * @param create the properties of an object that is created, as {@code listModelSyncTargets} describes them; not
 *     together with {@code object}
 * @param filterLogic how the filters on records of the target combine; deprecated in 2025-09-18 in favor of {@code
 *     targetFilters}
 * @param newName name of an object that is created
 * @param object id of the object; not together with {@code create}
 * @param searchValues state of the search for the object; internal to the service; hidden in {@code toString}
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSyncTargetSettings(
        @JsonProperty("configuration") Map<String, Object> configuration,
        @JsonProperty("connection_id") String connectionId,
        @JsonProperty("create") Map<String, String> create,
        @JsonProperty("filter_logic") String filterLogic,
        @JsonProperty("new_name") String newName,
        @JsonProperty("object") String object,
        @JsonProperty("search_values") Map<String, Object> searchValues,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelSyncTargetSettingsBuilder.With {

    public ModelSyncTargetSettings {
        configuration = Members.map(configuration);
        create = Members.map(create);
        searchValues = Members.map(searchValues);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelSyncTargetSettingsBuilder builder() {
        return ModelSyncTargetSettingsBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("ModelSyncTargetSettings")
                .masked("configuration", configuration)
                .add("connectionId", connectionId)
                .add("create", create)
                .add("filterLogic", filterLogic)
                .add("newName", newName)
                .add("object", object)
                .masked("searchValues", searchValues)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
