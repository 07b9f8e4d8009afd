package io.github.camelpolytomic.model.recordviewlinks;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.RecordText;
import io.github.camelpolytomic.model.Timestamp;

/**
 * A link to create; the body of {@code createRecordViewLink}, from API version 2025-09-18 on (API:
 * CreateRecordViewLinkRequest).
 *
 * @param connectionId the connection that has the record, a UUID; required
 * @param expiresAt when the link ends; in 72 hours if absent, and in 7 days at most
 * @param fields ids of the fields to show; every field that may be read if absent
 * @param lookupKeyField id of the field that identifies the record: the only field of the primary key of the schema;
 *     required
 * @param lookupKeyValue value of that field; required; hidden in {@code toString}
 * @param schemaId id of the schema of the record; required
 * @param source a label for what created the link
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreateRecordViewLinkRequest(
        @JsonProperty("connection_id") String connectionId,
        @JsonProperty("expires_at") @Timestamp OffsetDateTime expiresAt,
        @JsonProperty("fields") List<String> fields,
        @JsonProperty("lookup_key_field") String lookupKeyField,
        @JsonProperty("lookup_key_value") String lookupKeyValue,
        @JsonProperty("schema_id") String schemaId,
        @JsonProperty("source") String source,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, CreateRecordViewLinkRequestBuilder.With {

    public CreateRecordViewLinkRequest {
        fields = Members.list(fields);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static CreateRecordViewLinkRequestBuilder builder() {
        return CreateRecordViewLinkRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("CreateRecordViewLinkRequest")
                .add("connectionId", connectionId)
                .add("expiresAt", expiresAt)
                .add("fields", fields)
                .add("lookupKeyField", lookupKeyField)
                .masked("lookupKeyValue", lookupKeyValue)
                .add("schemaId", schemaId)
                .add("source", source)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
