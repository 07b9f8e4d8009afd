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
 * The constraints of a proxied call (API: ConnectionProxyContract).
 *
 * @param allowedMethods allowed HTTP methods
 * @param blockedRequestHeaders headers that a call must not have
 * @param blockedResponseHeaders headers that are removed from the response
 * @param bodyTypes JSON types that a body can have
 * @param maxRequestBodyBytes maximum size of a body, in bytes
 * @param maxResponseBodyBytes maximum size of a response body, in bytes; longer bodies are truncated
 * @param pathRule the format of a path, in words
 * @param queryModes supported forms of a query
 * @param queryValueTypes types of values that {@code query} can have
 * @param rateLimitPerMinute number of calls per minute before status 429
 * @param rawQueryRule how {@code rawQuery} is added, in words
 * @param timeoutMs timeout of a call, in milliseconds
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectionProxyContract(
        @JsonProperty("allowedMethods") List<String> allowedMethods,
        @JsonProperty("blockedRequestHeaders") List<String> blockedRequestHeaders,
        @JsonProperty("blockedResponseHeaders") List<String> blockedResponseHeaders,
        @JsonProperty("bodyTypes") List<String> bodyTypes,
        @JsonProperty("maxRequestBodyBytes") Long maxRequestBodyBytes,
        @JsonProperty("maxResponseBodyBytes") Long maxResponseBodyBytes,
        @JsonProperty("pathRule") String pathRule,
        @JsonProperty("queryModes") List<String> queryModes,
        @JsonProperty("queryValueTypes") List<String> queryValueTypes,
        @JsonProperty("rateLimitPerMinute") Integer rateLimitPerMinute,
        @JsonProperty("rawQueryRule") String rawQueryRule,
        @JsonProperty("timeoutMs") Integer timeoutMs,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ConnectionProxyContractBuilder.With {

    public ConnectionProxyContract {
        allowedMethods = Members.list(allowedMethods);
        blockedRequestHeaders = Members.list(blockedRequestHeaders);
        blockedResponseHeaders = Members.list(blockedResponseHeaders);
        bodyTypes = Members.list(bodyTypes);
        queryModes = Members.list(queryModes);
        queryValueTypes = Members.list(queryValueTypes);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ConnectionProxyContractBuilder builder() {
        return ConnectionProxyContractBuilder.builder();
    }
}
