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
 * The requests that a connection accepts; the response of {@code getConnectionProxyInfo}, from API version 2025-09-18
 * on (API: ConnectionProxyInfoResponse).
 *
 * @param apis the interfaces of the system, if it has several
 * @param backendType id of the system behind the connection
 * @param connectionId id of the connection, a UUID
 * @param inheritedBase the settings that every call inherits from the connection
 * @param mergeRules how a call is merged with the settings of the connection
 * @param requestContract the constraints of a call
 * @param stats the number of calls
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectionProxyInfo(
        @JsonProperty("apis") List<ConnectionProxyApi> apis,
        @JsonProperty("backendType") String backendType,
        @JsonProperty("connectionId") String connectionId,
        @JsonProperty("inheritedBase") ConnectionProxyInheritedBase inheritedBase,
        @JsonProperty("mergeRules") ConnectionProxyMergeRules mergeRules,
        @JsonProperty("requestContract") ConnectionProxyContract requestContract,
        @JsonProperty("stats") ConnectionProxyStats stats,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ConnectionProxyInfoBuilder.With {

    public ConnectionProxyInfo {
        apis = Members.list(apis);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ConnectionProxyInfoBuilder builder() {
        return ConnectionProxyInfoBuilder.builder();
    }
}
