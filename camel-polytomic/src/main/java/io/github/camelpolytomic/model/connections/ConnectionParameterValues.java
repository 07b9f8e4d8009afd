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
 * The possible values of a parameter of a connection (API: ConnectionParameterValuesResp).
 *
 * @param allowsCreation whether other values are allowed
 * @param values the possible values
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectionParameterValues(
        @JsonProperty("allows_creation") Boolean allowsCreation,
        @JsonProperty("values") List<ConnectionParameterValue> values,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ConnectionParameterValuesBuilder.With {

    public ConnectionParameterValues {
        values = Members.list(values);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ConnectionParameterValuesBuilder builder() {
        return ConnectionParameterValuesBuilder.builder();
    }
}
