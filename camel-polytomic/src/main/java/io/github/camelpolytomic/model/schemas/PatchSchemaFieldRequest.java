package io.github.camelpolytomic.model.schemas;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * Changes to a field; the body of {@code patchSchemaField}, from API version 2025-09-18 on (API:
 * PatchSchemaFieldRequest).
 *
 * @param definition detailed description of the type
 * @param example an example value for display; any JSON
 * @param label display name
 * @param path JSONPath into the record; empty clears it
 * @param type type, one of {@link FieldType} or a newer one
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PatchSchemaFieldRequest(
        @JsonProperty("definition") Map<String, Object> definition,
        @JsonProperty("example") Object example,
        @JsonProperty("label") String label,
        @JsonProperty("path") String path,
        @JsonProperty("type") String type,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, PatchSchemaFieldRequestBuilder.With {

    public PatchSchemaFieldRequest {
        definition = Members.map(definition);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static PatchSchemaFieldRequestBuilder builder() {
        return PatchSchemaFieldRequestBuilder.builder();
    }
}
