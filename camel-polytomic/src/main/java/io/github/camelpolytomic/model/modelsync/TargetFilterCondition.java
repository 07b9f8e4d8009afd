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
 * A condition on a field of the target (API: TargetFilterCondition).
 *
 * @param field id of the field; required
 * @param function comparison, one of {@link FilterFunction} or a newer one; required
 * @param label name of the condition in the logic; the service uses {@code A}, {@code B} and so on if all are absent
 * @param value the value to compare with; any JSON; not together with {@code valueSource}
 * @param valueSource the field of a model to compare with; not together with {@code value}
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetFilterCondition(
        @JsonProperty("field") String field,
        @JsonProperty("function") String function,
        @JsonProperty("label") String label,
        @JsonProperty("value") Object value,
        @JsonProperty("value_source") ModelFieldReference valueSource,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, TargetFilterConditionBuilder.With {

    public TargetFilterCondition {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static TargetFilterConditionBuilder builder() {
        return TargetFilterConditionBuilder.builder();
    }
}
