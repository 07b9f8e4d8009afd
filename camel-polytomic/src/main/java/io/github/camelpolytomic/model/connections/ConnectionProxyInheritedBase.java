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
import io.github.camelpolytomic.model.RecordText;

/**
 * The settings that every proxied call inherits from its connection (API: ConnectionProxyInheritedBase).
 *
 * @param baseUrl base URL of all calls
 * @param lockedHeaders headers that are always sent
 * @param lockedQuery query parameters that are always sent; hidden in {@code toString}
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectionProxyInheritedBase(
        @JsonProperty("baseUrl") String baseUrl,
        @JsonProperty("lockedHeaders") List<ConnectionProxyLockedHeader> lockedHeaders,
        @JsonProperty("lockedQuery") Map<String, Object> lockedQuery,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ConnectionProxyInheritedBaseBuilder.With {

    public ConnectionProxyInheritedBase {
        lockedHeaders = Members.list(lockedHeaders);
        lockedQuery = Members.map(lockedQuery);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ConnectionProxyInheritedBaseBuilder builder() {
        return ConnectionProxyInheritedBaseBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("ConnectionProxyInheritedBase")
                .add("baseUrl", baseUrl)
                .add("lockedHeaders", lockedHeaders)
                .masked("lockedQuery", lockedQuery)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
