package io.github.camelpolytomic.model.modelsync;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * The new status of a stalled run; the body of {@code updateModelSyncExecution} (API: UpdateExecutionRequest).
 *
 * @param status status, one of {@link ModelSyncExecutionStatus}; required
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpdateModelSyncExecutionRequest(
        @JsonProperty("status") String status,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, UpdateModelSyncExecutionRequestBuilder.With {

    public UpdateModelSyncExecutionRequest {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static UpdateModelSyncExecutionRequestBuilder builder() {
        return UpdateModelSyncExecutionRequestBuilder.builder();
    }
}
