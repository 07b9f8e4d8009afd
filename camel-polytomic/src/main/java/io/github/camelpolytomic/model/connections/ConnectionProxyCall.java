package io.github.camelpolytomic.model.connections;

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
 * A call to the system behind a connection (API: ConnectionProxyCall).
 *
 * @param api name of the interface to call, if the system has several; the default one if absent
 * @param body the request body: a string, any other JSON, or nothing; hidden in {@code toString}
 * @param headers headers to send in addition to those of the connection; hidden in {@code toString}
 * @param method HTTP method: {@code GET}, {@code POST}, {@code PUT}, {@code PATCH} or {@code DELETE}; required
 * @param path path below the connection's base URL, with a leading slash; required
 * @param query query parameters; not together with {@code rawQuery}; hidden in {@code toString}
 * @param rawQuery the encoded query, without the question mark; not together with {@code query}; hidden
 *     in {@code toString}
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectionProxyCall(
        @JsonProperty("api") String api,
        @JsonProperty("body") Object body,
        @JsonProperty("headers") Map<String, String> headers,
        @JsonProperty("method") String method,
        @JsonProperty("path") String path,
        @JsonProperty("query") Map<String, Object> query,
        @JsonProperty("rawQuery") String rawQuery,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ConnectionProxyCallBuilder.With {

    public ConnectionProxyCall {
        headers = Members.map(headers);
        query = Members.map(query);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ConnectionProxyCallBuilder builder() {
        return ConnectionProxyCallBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("ConnectionProxyCall")
                .add("api", api)
                .masked("body", body)
                .masked("headers", headers)
                .add("method", method)
                .add("path", path)
                .masked("query", query)
                .masked("rawQuery", rawQuery)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
