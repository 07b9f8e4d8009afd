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
 * A field of a schema as a user defines it (API: UserFieldRequest).
 *
 * @param example an example value; any JSON
 * @param fieldId id of the field, the same to change it; required
 * @param label display name; required
 * @param path JSONPath into the record; needed for nested values
 * @param type type, one of {@link FieldType} or a newer one; required
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UserField(
        @JsonProperty("example") Object example,
        @JsonProperty("field_id") String fieldId,
        @JsonProperty("label") String label,
        @JsonProperty("path") String path,
        @JsonProperty("type") String type,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, UserFieldBuilder.With {

    public UserField {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static UserFieldBuilder builder() {
        return UserFieldBuilder.builder();
    }
}
