package io.github.camelpolytomic.model.connections;

import java.util.List;
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
 * What a proxied call must keep to (API: ConnectionProxyContract).
 *
 * @param allowedMethods HTTP methods that are let through
 * @param blockedRequestHeaders headers that a call must not have
 * @param blockedResponseHeaders headers that are taken out of the answer
 * @param bodyTypes kinds of JSON that a body may be
 * @param maxRequestBodyBytes how long a body may be, in bytes
 * @param maxResponseBodyBytes where an answer is cut off, in bytes
 * @param pathRule what a path must look like, in words
 * @param queryModes forms in which a query may be given
 * @param queryValueTypes kinds of values that {@code query} may hold
 * @param rateLimitPerMinute number of calls in a minute before status 429
 * @param rawQueryRule how {@code rawQuery} is added, in words
 * @param timeoutMs how long a call may take, in milliseconds
 * @param additionalProperties members that this record does not know
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.LowerCamelCaseStrategy.class)
public record ConnectionProxyContract(
        List<String> allowedMethods,
        List<String> blockedRequestHeaders,
        List<String> blockedResponseHeaders,
        List<String> bodyTypes,
        Long maxRequestBodyBytes,
        Long maxResponseBodyBytes,
        String pathRule,
        List<String> queryModes,
        List<String> queryValueTypes,
        Integer rateLimitPerMinute,
        String rawQueryRule,
        Integer timeoutMs,
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

    /** A builder with nothing set. */
    public static ConnectionProxyContractBuilder builder() {
        return ConnectionProxyContractBuilder.builder();
    }
}
