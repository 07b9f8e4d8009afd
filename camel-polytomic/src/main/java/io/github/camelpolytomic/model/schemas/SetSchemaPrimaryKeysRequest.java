package io.github.camelpolytomic.model.schemas;

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
 * The new primary key of a schema; the body of {@code setSchemaPrimaryKeys} (API: SetPrimaryKeysRequest).
 *
 * @param fields the complete, ordered key; empty for none
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SetSchemaPrimaryKeysRequest(
        @JsonProperty("fields") List<SchemaPrimaryKey> fields,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, SetSchemaPrimaryKeysRequestBuilder.With {

    public SetSchemaPrimaryKeysRequest {
        fields = Members.list(fields);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static SetSchemaPrimaryKeysRequestBuilder builder() {
        return SetSchemaPrimaryKeysRequestBuilder.builder();
    }
}
