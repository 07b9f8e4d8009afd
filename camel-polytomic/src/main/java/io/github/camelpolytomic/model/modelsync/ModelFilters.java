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
 * Conditions that records of the source must meet to be synced (API: ModelFilters).
 *
 * @param conditions the conditions; without any, all records are synced
 * @param logic how they combine: their labels with {@code and}, {@code or} and parentheses; all must hold if absent
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelFilters(
        @JsonProperty("conditions") List<ModelFilterCondition> conditions,
        @JsonProperty("logic") String logic,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelFiltersBuilder.With {

    public ModelFilters {
        conditions = Members.list(conditions);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelFiltersBuilder builder() {
        return ModelFiltersBuilder.builder();
    }
}
