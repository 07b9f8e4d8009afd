package io.github.camelpolytomic.model.connections;

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
 * The calls to the system behind a connection in the last 24 hours; the response of {@code getConnectionUsage}, from
 * API version 2025-09-18 on (API: ConnectionUsageResponse).
 *
 * @param bySync the calls of each sync, most calls first; empty unless {@code reportsSyncStats}
 * @param callsLast24h number of all calls; absent if it is not reported
 * @param connectionId id of the connection, a UUID
 * @param reportsSyncStats whether the calls can be attributed to syncs
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectionUsage(
        @JsonProperty("bySync") List<ConnectionUsageSyncStats> bySync,
        @JsonProperty("callsLast24h") Long callsLast24h,
        @JsonProperty("connectionId") String connectionId,
        @JsonProperty("reportsSyncStats") Boolean reportsSyncStats,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ConnectionUsageBuilder.With {

    public ConnectionUsage {
        bySync = Members.list(bySync);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ConnectionUsageBuilder builder() {
        return ConnectionUsageBuilder.builder();
    }
}
