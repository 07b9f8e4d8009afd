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
 * The parameter whose values are requested; the body of {@code connectionTypeParameterValues} (API:
 * GetConnectionTypeParameterValuesRequestSchema).
 *
 * @param connectionId the stored connection whose settings are used, a UUID
 * @param field the parameter; required
 * @param parameters the settings chosen so far; required, and so written as {@code null} if not set; hidden
 *     in {@code toString}
 * @param query text to search for among the values
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectionTypeParameterValuesRequest(
        @JsonProperty("connection_id") String connectionId,
        @JsonProperty("field") String field,

        @JsonProperty("parameters") @JsonInclude(JsonInclude.Include.ALWAYS)
        Map<String, Object> parameters,

        @JsonProperty("query") String query,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ConnectionTypeParameterValuesRequestBuilder.With {

    public ConnectionTypeParameterValuesRequest {
        parameters = Members.map(parameters);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ConnectionTypeParameterValuesRequestBuilder builder() {
        return ConnectionTypeParameterValuesRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("ConnectionTypeParameterValuesRequest")
                .add("connectionId", connectionId)
                .add("field", field)
                .masked("parameters", parameters)
                .add("query", query)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
