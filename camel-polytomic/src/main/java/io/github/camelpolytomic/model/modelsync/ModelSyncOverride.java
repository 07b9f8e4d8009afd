package io.github.camelpolytomic.model.modelsync;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.bulksync.FilterFunction;

/**
 * A value that is replaced in records that meet a condition (API: Override).
 *
 * @param field the field of a model; ignored if {@code fieldId} is set
 * @param fieldId id of the field of a model
 * @param function comparison, one of {@link FilterFunction} or a newer one
 * @param override the value that replaces the field; any JSON
 * @param value the value to compare with; any JSON
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSyncOverride(
        @JsonProperty("field") ModelFieldReference field,
        @JsonProperty("field_id") String fieldId,
        @JsonProperty("function") String function,
        @JsonProperty("override") Object override,
        @JsonProperty("value") Object value,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelSyncOverrideBuilder.With {

    public ModelSyncOverride {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelSyncOverrideBuilder builder() {
        return ModelSyncOverrideBuilder.builder();
    }
}
