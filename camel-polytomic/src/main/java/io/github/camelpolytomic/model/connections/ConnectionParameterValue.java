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
 * A possible value of a parameter of a connection (API: ConnectionParameterValue).
 *
 * @param label display text
 * @param path place of the value in a hierarchy, with dots; from 2025-09-18 on
 * @param value the value; any JSON
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectionParameterValue(
        @JsonProperty("label") String label,
        @JsonProperty("path") String path,
        @JsonProperty("value") Object value,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ConnectionParameterValueBuilder.With {

    public ConnectionParameterValue {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ConnectionParameterValueBuilder builder() {
        return ConnectionParameterValueBuilder.builder();
    }
}
