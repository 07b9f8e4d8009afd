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
 * Fields to declare in addition to those of the source; the body of {@code upsertSchemaFields} (API:
 * UpsertSchemaFieldRequest).
 *
 * @param fields the fields to create or replace
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpsertSchemaFieldsRequest(
        @JsonProperty("fields") List<UserField> fields,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, UpsertSchemaFieldsRequestBuilder.With {

    public UpsertSchemaFieldsRequest {
        fields = Members.list(fields);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static UpsertSchemaFieldsRequestBuilder builder() {
        return UpsertSchemaFieldsRequestBuilder.builder();
    }
}
