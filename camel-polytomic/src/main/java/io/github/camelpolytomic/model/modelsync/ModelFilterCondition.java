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
 * A condition on a field of a model (API: ModelFilterCondition).
 *
 * @param function comparison, one of {@link FilterFunction} or a newer one; required
 * @param label name of the condition in the logic; the service uses {@code A}, {@code B} and so on if all are absent
 * @param source the field; required
 * @param value the value to compare with; any JSON
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelFilterCondition(
        @JsonProperty("function") String function,
        @JsonProperty("label") String label,
        @JsonProperty("source") ModelFieldReference source,
        @JsonProperty("value") Object value,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelFilterConditionBuilder.With {

    public ModelFilterCondition {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelFilterConditionBuilder builder() {
        return ModelFilterConditionBuilder.builder();
    }
}
