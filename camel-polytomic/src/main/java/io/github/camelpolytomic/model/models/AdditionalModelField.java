package io.github.camelpolytomic.model.models;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * A field that a user adds to a model (API: ModelModelFieldRequest).
 *
 * @param example an example value, as text
 * @param label text to show; required
 * @param name name of the field; required
 * @param type type of the field; an open list without constants; required
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AdditionalModelField(
        @JsonProperty("example") String example,
        @JsonProperty("label") String label,
        @JsonProperty("name") String name,
        @JsonProperty("type") String type,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, AdditionalModelFieldBuilder.With {

    public AdditionalModelField {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static AdditionalModelFieldBuilder builder() {
        return AdditionalModelFieldBuilder.builder();
    }
}
