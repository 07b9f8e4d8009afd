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
 * The form for a configuration (API: ConnectionForm).
 *
 * @param jsonschema JSON Schema of the values
 * @param uischema layout of the form; any JSON
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectionForm(
        @JsonProperty("jsonschema") Object jsonschema,
        @JsonProperty("uischema") Object uischema,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ConnectionFormBuilder.With {

    public ConnectionForm {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ConnectionFormBuilder builder() {
        return ConnectionFormBuilder.builder();
    }
}
