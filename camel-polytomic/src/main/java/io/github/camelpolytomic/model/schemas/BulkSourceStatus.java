package io.github.camelpolytomic.model.schemas;

import java.time.OffsetDateTime;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.Timestamp;

/**
 * The state of the service's schema cache of a connection; the response of {@code getSchemaStatus} and
 * {@code bulkSourceStatus} (API: BulkSyncSourceStatus).
 *
 * @param cacheStatus state of the cache, one of {@link CacheStatus} or a newer one
 * @param lastRefreshFinished when the last refresh ended; absent before the first
 * @param lastRefreshStarted when the last refresh started; absent before the first
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkSourceStatus(
        @JsonProperty("cache_status") String cacheStatus,
        @JsonProperty("last_refresh_finished") @Timestamp OffsetDateTime lastRefreshFinished,
        @JsonProperty("last_refresh_started") @Timestamp OffsetDateTime lastRefreshStarted,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, BulkSourceStatusBuilder.With {

    public BulkSourceStatus {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static BulkSourceStatusBuilder builder() {
        return BulkSourceStatusBuilder.builder();
    }
}
