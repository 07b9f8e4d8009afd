package io.github.camelpolytomic.model.entities;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * A parent of a resource, from API version 2025-09-18 on (API: EntityRelationship).
 *
 * @param id id of the parent, a UUID
 * @param path path of the API that returns the parent
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntityRelationship(
        @JsonProperty("id") String id,
        @JsonProperty("path") String path,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, EntityRelationshipBuilder.With {

    public EntityRelationship {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static EntityRelationshipBuilder builder() {
        return EntityRelationshipBuilder.builder();
    }
}
