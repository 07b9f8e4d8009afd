package io.github.camelpolytomic.model.connections;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * Whether a connection accepts proxied calls; the response of {@code getConnectionProxySettings} and
 * {@code updateConnectionProxySettings}, from API version 2025-09-18 on (API: ConnectionProxySettingsResponse).
 *
 * @param backendType id of the system behind the connection
 * @param connectionId id of the connection, a UUID
 * @param enabled whether {@code executeConnectionProxy} may be used
 * @param parentConnectionId the connection that has the setting, a UUID; absent unless this one is a shared copy
 * @param supported whether the system can be called at all
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectionProxySettings(
        @JsonProperty("backendType") String backendType,
        @JsonProperty("connectionId") String connectionId,
        @JsonProperty("enabled") Boolean enabled,
        @JsonProperty("parentConnectionId") String parentConnectionId,
        @JsonProperty("supported") Boolean supported,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ConnectionProxySettingsBuilder.With {

    public ConnectionProxySettings {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ConnectionProxySettingsBuilder builder() {
        return ConnectionProxySettingsBuilder.builder();
    }
}
