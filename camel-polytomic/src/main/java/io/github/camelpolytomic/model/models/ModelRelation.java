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
 * A join of a model to another one (API: ModelRelation, Relation).
 *
 * @param from name of the field of this model
 * @param to the other model and its field
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelRelation(
        @JsonProperty("from") String from,
        @JsonProperty("to") ModelRelationTarget to,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelRelationBuilder.With {

    public ModelRelation {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelRelationBuilder builder() {
        return ModelRelationBuilder.builder();
    }
}
