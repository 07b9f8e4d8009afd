package io.github.camelpolytomic.model.schemas;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * One entry of a field's pick-list (API: PickValue).
 *
 * @param label display text
 * @param value stored value
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PickValue(
        @JsonProperty("label") String label,
        @JsonProperty("value") String value,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, PickValueBuilder.With {

    public PickValue {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static PickValueBuilder builder() {
        return PickValueBuilder.builder();
    }
}
