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
 * A header that a connection adds to every proxied call (API: ConnectionProxyLockedHeader).
 *
 * @param name name of the header
 * @param redacted whether the service has hidden the value
 * @param value the value, or a placeholder; hidden in {@code toString}
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectionProxyLockedHeader(
        @JsonProperty("name") String name,
        @JsonProperty("redacted") Boolean redacted,
        @JsonProperty("value") String value,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ConnectionProxyLockedHeaderBuilder.With {

    public ConnectionProxyLockedHeader {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ConnectionProxyLockedHeaderBuilder builder() {
        return ConnectionProxyLockedHeaderBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("ConnectionProxyLockedHeader")
                .add("name", name)
                .add("redacted", redacted)
                .masked("value", value)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
