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
import io.github.camelpolytomic.model.schemas.PickValue;

/**
 * A property of an object that is created; the response of {@code getModelSyncTargetProperty} (API: TargetCreateInput,
 * TargetPropertyValues).
 *
 * @param isEnum whether only listed values are allowed
 * @param id id of the property
 * @param title display text
 * @param values the values; {@code listModelSyncTargets} returns them on request only
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSyncTargetProperty(
        @JsonProperty("enum") Boolean isEnum,
        @JsonProperty("id") String id,
        @JsonProperty("title") String title,
        @JsonProperty("values") List<PickValue> values,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelSyncTargetPropertyBuilder.With {

    public ModelSyncTargetProperty {
        values = Members.list(values);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelSyncTargetPropertyBuilder builder() {
        return ModelSyncTargetPropertyBuilder.builder();
    }
}
