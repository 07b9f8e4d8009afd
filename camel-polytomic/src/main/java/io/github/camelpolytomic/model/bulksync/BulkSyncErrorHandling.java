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
 * Whom to notify of a failed bulk sync, and when its ingestion counts as failed; the response of
 * {@code getBulkSyncErrorHandling} and {@code updateBulkSyncErrorHandling}, from API version 2025-09-18 on (API:
 * BulkSyncErrorHandling).
 *
 * @param ingestionFailureThreshold how far the ingestion may lag behind before a run counts as failed, in the unit of
 *     the source: seconds, or waiting items for a queue; absent if the sync has no limit of its own
 * @param subscribers e-mail addresses that are notified when the sync fails
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkSyncErrorHandling(
        @JsonProperty("ingestion_failure_threshold") Long ingestionFailureThreshold,
        @JsonProperty("subscribers") List<String> subscribers,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, BulkSyncErrorHandlingBuilder.With {

    public BulkSyncErrorHandling {
        subscribers = Members.list(subscribers);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static BulkSyncErrorHandlingBuilder builder() {
        return BulkSyncErrorHandlingBuilder.builder();
    }
}
