package io.github.camelpolytomic.model.models;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * The model and the field to which a model is joined (API: ModelRelationTo, RelationTo).
 *
 * @param field name of the field of the other model
 * @param modelId the other model, a UUID
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelRelationTarget(
        @JsonProperty("field") String field,
        @JsonProperty("model_id") String modelId,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelRelationTargetBuilder.With {

    public ModelRelationTarget {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelRelationTargetBuilder builder() {
        return ModelRelationTargetBuilder.builder();
    }
}
