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
import io.github.camelpolytomic.model.bulksync.FilterFunction;
import io.github.camelpolytomic.model.schemas.PickValue;

/**
 * A comparison that filters can use with a field (API: SupportedFilterFunction).
 *
 * @param id the comparison, one of {@link FilterFunction} or a newer one
 * @param label display text
 * @param multiValue whether it takes a list of values
 * @param requiresValue whether it requires a value
 * @param values the allowed values; any value of the field's type if empty
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SupportedFilterFunction(
        @JsonProperty("id") String id,
        @JsonProperty("label") String label,
        @JsonProperty("multi_value") Boolean multiValue,
        @JsonProperty("requires_value") Boolean requiresValue,
        @JsonProperty("values") List<PickValue> values,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, SupportedFilterFunctionBuilder.With {

    public SupportedFilterFunction {
        values = Members.list(values);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static SupportedFilterFunctionBuilder builder() {
        return SupportedFilterFunctionBuilder.builder();
    }
}
