package io.github.camelpolytomic.model.operations;

import java.math.BigDecimal;
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
 * The operations for one task, from API version 2025-09-18 on (API: OperationSearchResult).
 *
 * @param matches the operations, best first; empty if none fits best
 * @param noMatchProbability probability that no operation fits, from 0 to 1
 * @param query the task
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OperationSearchResult(
        @JsonProperty("matches") List<OperationMatch> matches,
        @JsonProperty("noMatchProbability") BigDecimal noMatchProbability,
        @JsonProperty("query") String query,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, OperationSearchResultBuilder.With {

    public OperationSearchResult {
        matches = Members.list(matches);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static OperationSearchResultBuilder builder() {
        return OperationSearchResultBuilder.builder();
    }
}
