package io.github.camelpolytomic.model.connections;

import java.time.OffsetDateTime;
import java.util.List;
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
 * The calls of one sync to the system behind a connection (API: ConnectionUsageSyncStats).
 *
 * @param categories the calls of each kind, most calls first
 * @param lastRunAt when the latest run started; absent before the first
 * @param syncId id of the sync, a UUID
 * @param syncName its name; empty if unknown
 * @param syncType kind of sync, {@code model} or {@code bulk}; an open list without constants
 * @param totalCalls number of its calls in the last 24 hours
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectionUsageSyncStats(
        @JsonProperty("categories") List<ConnectionUsageCategoryStats> categories,
        @JsonProperty("lastRunAt") @Timestamp OffsetDateTime lastRunAt,
        @JsonProperty("syncId") String syncId,
        @JsonProperty("syncName") String syncName,
        @JsonProperty("syncType") String syncType,
        @JsonProperty("totalCalls") Long totalCalls,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ConnectionUsageSyncStatsBuilder.With {

    public ConnectionUsageSyncStats {
        categories = Members.list(categories);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ConnectionUsageSyncStatsBuilder builder() {
        return ConnectionUsageSyncStatsBuilder.builder();
    }
}
