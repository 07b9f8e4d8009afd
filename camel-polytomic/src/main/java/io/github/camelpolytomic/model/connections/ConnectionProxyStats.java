package io.github.camelpolytomic.model.connections;

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
 * The number of calls through a connection (API: ConnectionProxyStats).
 *
 * @param callsLast24h number of all calls to the system in the last 24 hours
 * @param lastProxyCallAt when the last proxied call was; absent before the first
 * @param proxy2xxLast24h number of proxied calls in the last 24 hours with status 2xx
 * @param proxy4xxLast24h number of proxied calls in the last 24 hours with status 4xx
 * @param proxy5xxLast24h number of proxied calls in the last 24 hours with status 5xx
 * @param proxyCallsLast24h number of proxied calls in the last 24 hours
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectionProxyStats(
        @JsonProperty("callsLast24h") Long callsLast24h,
        @JsonProperty("lastProxyCallAt") @Timestamp OffsetDateTime lastProxyCallAt,
        @JsonProperty("proxy2xxLast24h") Long proxy2xxLast24h,
        @JsonProperty("proxy4xxLast24h") Long proxy4xxLast24h,
        @JsonProperty("proxy5xxLast24h") Long proxy5xxLast24h,
        @JsonProperty("proxyCallsLast24h") Long proxyCallsLast24h,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ConnectionProxyStatsBuilder.With {

    public ConnectionProxyStats {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ConnectionProxyStatsBuilder builder() {
        return ConnectionProxyStatsBuilder.builder();
    }
}
