package io.github.camelpolytomic.model.connections;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * What can be called through a connection; the answer of {@code getConnectionProxyInfo}, from API version 2025-09-18
 * on (API: ConnectionProxyInfoResponse).
 *
 * @param backendType identifier of the system behind the connection
 * @param connectionId identifier of the connection, a UUID
 * @param inheritedBase what every call takes over from the connection
 * @param mergeRules how a call and the connection's settings come together
 * @param requestContract what a call must keep to
 * @param stats how much was called
 * @param additionalProperties members that this record does not know
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.LowerCamelCaseStrategy.class)
public record ConnectionProxyInfo(
        String backendType,
        String connectionId,
        ConnectionProxyInheritedBase inheritedBase,
        ConnectionProxyMergeRules mergeRules,
        ConnectionProxyContract requestContract,
        ConnectionProxyStats stats,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ConnectionProxyInfoBuilder.With {

    public ConnectionProxyInfo {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** A builder with nothing set. */
    public static ConnectionProxyInfoBuilder builder() {
        return ConnectionProxyInfoBuilder.builder();
    }
}
