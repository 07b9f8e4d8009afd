package io.github.camelpolytomic.model.operations;

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
 * Tasks to find operations for; the body of {@code searchOperations}, from API version 2025-09-18 on (API:
 * SearchOperationsRequest).
 *
 * @param limit number of operations for each task, from 1 to 10; 5 if absent
 * @param operationIds the only operations to consider, as {@code GET /api/models}
 * @param queries one to three tasks in plain words; required
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchOperationsRequest(
        @JsonProperty("limit") Integer limit,
        @JsonProperty("operationIds") List<String> operationIds,
        @JsonProperty("queries") List<String> queries,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, SearchOperationsRequestBuilder.With {

    public SearchOperationsRequest {
        operationIds = Members.list(operationIds);
        queries = Members.list(queries);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static SearchOperationsRequestBuilder builder() {
        return SearchOperationsRequestBuilder.builder();
    }
}
