package io.github.camelpolytomic.model.operations;

import java.math.BigDecimal;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * An operation for a task, from API version 2025-09-18 on (API: OperationMatch). That it matches gives no right to call
 * it.
 *
 * @param authAudience whom the operation is for; an open list without constants
 * @param id method and path
 * @param method HTTP method
 * @param openapiPointer JSON pointer to the operation in the paths of the public definition of the API
 * @param path path with its variables
 * @param selectionProbability probability that it fits, from 0 to 1; comparable within one task only
 * @param summary what it does
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OperationMatch(
        @JsonProperty("authAudience") String authAudience,
        @JsonProperty("id") String id,
        @JsonProperty("method") String method,
        @JsonProperty("openapiPointer") String openapiPointer,
        @JsonProperty("path") String path,
        @JsonProperty("selectionProbability") BigDecimal selectionProbability,
        @JsonProperty("summary") String summary,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, OperationMatchBuilder.With {

    public OperationMatch {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static OperationMatchBuilder builder() {
        return OperationMatchBuilder.builder();
    }
}
