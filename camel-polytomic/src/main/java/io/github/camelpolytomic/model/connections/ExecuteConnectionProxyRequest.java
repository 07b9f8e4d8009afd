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
 * A call through a connection; the body of {@code executeConnectionProxy}, from API version 2025-09-18 on (API:
 * ExecuteConnectionProxyRequest).
 *
 * @param async whether the call runs as a job; only with method {@code GET}
 * @param request the call; required
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExecuteConnectionProxyRequest(
        @JsonProperty("async") Boolean async,
        @JsonProperty("request") ConnectionProxyCall request,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ExecuteConnectionProxyRequestBuilder.With {

    public ExecuteConnectionProxyRequest {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ExecuteConnectionProxyRequestBuilder builder() {
        return ExecuteConnectionProxyRequestBuilder.builder();
    }
}
