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
 * The objects that a model sync can write to; the response of {@code listModelSyncTargets} (API: array of TargetObject,
 * with TargetCreator beside it).
 *
 * @param data the objects
 * @param targetCreation what it takes to create an object
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSyncTargets(
        @JsonProperty("data") List<ModelSyncTargetObject> data,
        @JsonProperty("target_creation") ModelSyncTargetCreation targetCreation,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelSyncTargetsBuilder.With {

    public ModelSyncTargets {
        data = Members.list(data);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelSyncTargetsBuilder builder() {
        return ModelSyncTargetsBuilder.builder();
    }
}
