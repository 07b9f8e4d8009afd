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
 * The response to a requested cancellation (API: CancelModelSyncResponse, CancelSyncResponse,
 * CancelSyncExecutionResponse).
 *
 * @param message a text for people
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CancelModelSyncResponse(
        @JsonProperty("message") String message,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, CancelModelSyncResponseBuilder.With {

    public CancelModelSyncResponse {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static CancelModelSyncResponseBuilder builder() {
        return CancelModelSyncResponseBuilder.builder();
    }
}
