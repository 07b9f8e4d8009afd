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
 * A condition that records must meet to be synced, on a field of a model or of the target. Newer versions have {@link
 * ModelFilters} and {@link TargetFilters} in its place (API: Filter).
 *
 * @param field the field of a model; takes precedence over {@code fieldId}
 * @param fieldId the field by its name alone
 * @param fieldType whether {@code fieldId} is a field of a model or of the target, one of {@link FilterFieldType} or a
 *     newer one
 * @param function comparison, one of {@link FilterFunction} or a newer one; required
 * @param label name of the condition in the logic, such as {@code A}
 * @param value the value to compare with; any JSON
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSyncFilter(
        @JsonProperty("field") ModelFieldReference field,
        @JsonProperty("field_id") String fieldId,
        @JsonProperty("field_type") String fieldType,
        @JsonProperty("function") String function,
        @JsonProperty("label") String label,
        @JsonProperty("value") Object value,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelSyncFilterBuilder.With {

    public ModelSyncFilter {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelSyncFilterBuilder builder() {
        return ModelSyncFilterBuilder.builder();
    }
}
