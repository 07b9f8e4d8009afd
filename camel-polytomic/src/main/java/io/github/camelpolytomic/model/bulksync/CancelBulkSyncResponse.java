package io.github.camelpolytomic.model.bulksync;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * The response to every request to cancel: cancellation is requested, and the run continues until it takes effect (API:
 * CancelBulkSyncResponse).
 *
 * @param message a message for users
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CancelBulkSyncResponse(
        @JsonProperty("message") String message,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, CancelBulkSyncResponseBuilder.With {

    public CancelBulkSyncResponse {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static CancelBulkSyncResponseBuilder builder() {
        return CancelBulkSyncResponseBuilder.builder();
    }
}
