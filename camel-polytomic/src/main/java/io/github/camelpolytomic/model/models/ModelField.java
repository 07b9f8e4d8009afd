package io.github.camelpolytomic.model.models;

import java.time.OffsetDateTime;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Actor;
import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.RecordText;
import io.github.camelpolytomic.model.Timestamp;

/**
 * A field of a model, of an enrichment or of a source (API: ModelField).
 *
 * @param createdAt when it was created
 * @param createdBy who created it
 * @param description what it means
 * @param example a value from the source; any JSON; hidden in {@code toString}
 * @param id id of the field, a UUID
 * @param label text to show
 * @param name name of the field, by which syncs and filters refer to it
 * @param remoteType name of the type in the source system
 * @param type normalized type; an open list without constants
 * @param unique whether its values are unique
 * @param updatedAt when it was last changed
 * @param userAdded whether a user added it
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelField(
        @JsonProperty("created_at") @Timestamp OffsetDateTime createdAt,
        @JsonProperty("created_by") Actor createdBy,
        @JsonProperty("description") String description,
        @JsonProperty("example") Object example,
        @JsonProperty("id") String id,
        @JsonProperty("label") String label,
        @JsonProperty("name") String name,
        @JsonProperty("remote_type") String remoteType,
        @JsonProperty("type") String type,
        @JsonProperty("unique") Boolean unique,
        @JsonProperty("updated_at") @Timestamp OffsetDateTime updatedAt,
        @JsonProperty("user_added") Boolean userAdded,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelFieldBuilder.With {

    public ModelField {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelFieldBuilder builder() {
        return ModelFieldBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("ModelField")
                .add("createdAt", createdAt)
                .add("createdBy", createdBy)
                .add("description", description)
                .masked("example", example)
                .add("id", id)
                .add("label", label)
                .add("name", name)
                .add("remoteType", remoteType)
                .add("type", type)
                .add("unique", unique)
                .add("updatedAt", updatedAt)
                .add("userAdded", userAdded)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
