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
 * Conditions that matched records of the target must meet to be written (API: TargetFilters).
 *
 * @param conditions the conditions; without any, all records are written
 * @param logic how they combine: their labels with {@code and}, {@code or} and parentheses; all must hold if absent
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetFilters(
        @JsonProperty("conditions") List<TargetFilterCondition> conditions,
        @JsonProperty("logic") String logic,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, TargetFiltersBuilder.With {

    public TargetFilters {
        conditions = Members.list(conditions);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static TargetFiltersBuilder builder() {
        return TargetFiltersBuilder.builder();
    }
}
