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
 * Whether a field is part of its schema's primary key (API: SchemaPrimaryKeyOverrideInput).
 *
 * @param fieldId id of the field; required
 * @param isPrimaryKey whether it is part of the key; required
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SchemaPrimaryKey(
        @JsonProperty("field_id") String fieldId,
        @JsonProperty("is_primary_key") Boolean isPrimaryKey,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, SchemaPrimaryKeyBuilder.With {

    public SchemaPrimaryKey {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static SchemaPrimaryKeyBuilder builder() {
        return SchemaPrimaryKeyBuilder.builder();
    }
}
