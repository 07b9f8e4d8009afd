package io.github.camelpolytomic.model.modelsync;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * An object that a model sync can write to (API: TargetObject).
 *
 * @param id id of the object
 * @param modes the modes that it supports
 * @param name display name
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSyncTargetObject(
        @JsonProperty("id") String id,
        @JsonProperty("modes") List<SupportedModelSyncMode> modes,
        @JsonProperty("name") String name,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelSyncTargetObjectBuilder.With {

    public ModelSyncTargetObject {
        modes = Members.list(modes);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelSyncTargetObjectBuilder builder() {
        return ModelSyncTargetObjectBuilder.builder();
    }
}
