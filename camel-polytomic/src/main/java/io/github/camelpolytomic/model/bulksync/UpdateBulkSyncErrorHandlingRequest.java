package io.github.camelpolytomic.model.bulksync;

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
 * The error handling of a bulk sync to change; the body of {@code updateBulkSyncErrorHandling}, from API version
 * 2025-09-18 on (API: UpdateBulkSyncErrorHandlingRequest).
 *
 * <p>Unlike other updates, it leaves absent members unchanged.
 *
 * @param ingestionFailureThreshold how far the ingestion may lag behind before a run counts as failed, in the unit of
 *     the source; 0 removes the limit of the sync
 * @param subscribers e-mail addresses that are notified when the sync fails, all of them; an empty list removes all
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpdateBulkSyncErrorHandlingRequest(
        @JsonProperty("ingestion_failure_threshold") Long ingestionFailureThreshold,
        @JsonProperty("subscribers") List<String> subscribers,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, UpdateBulkSyncErrorHandlingRequestBuilder.With {

    public UpdateBulkSyncErrorHandlingRequest {
        subscribers = Members.list(subscribers);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static UpdateBulkSyncErrorHandlingRequestBuilder builder() {
        return UpdateBulkSyncErrorHandlingRequestBuilder.builder();
    }
}
