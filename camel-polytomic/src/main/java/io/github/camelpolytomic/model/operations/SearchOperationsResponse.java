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
 * The operations for each task; the response of {@code searchOperations}, from API version 2025-09-18 on (API:
 * SearchOperationsResponse).
 *
 * @param results one for each task, in their order
 * @param sourceSha256 version of the list of operations
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchOperationsResponse(
        @JsonProperty("results") List<OperationSearchResult> results,
        @JsonProperty("sourceSha256") String sourceSha256,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, SearchOperationsResponseBuilder.With {

    public SearchOperationsResponse {
        results = Members.list(results);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static SearchOperationsResponseBuilder builder() {
        return SearchOperationsResponseBuilder.builder();
    }
}
