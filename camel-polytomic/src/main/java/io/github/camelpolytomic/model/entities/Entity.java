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
 * The resource with an id, from API version 2025-09-18 on; the response of {@code getEntity} and {@code
 * getPartnerEntity} (API: EntityResponse).
 *
 * @param canonicalPath path of the API that returns the resource
 * @param context further details in the service's format, such as {@code schema_ids}
 * @param id the id, a UUID
 * @param organizationId the organization that owns it, a UUID; absent for {@code getEntity}
 * @param relationships its parents, by kind, such as {@code sync} and {@code bulk_sync}
 * @param type kind of resource, one of {@link EntityType} or a newer one
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Entity(
        @JsonProperty("canonical_path") String canonicalPath,
        @JsonProperty("context") Map<String, Object> context,
        @JsonProperty("id") String id,
        @JsonProperty("organization_id") String organizationId,
        @JsonProperty("relationships") Map<String, EntityRelationship> relationships,
        @JsonProperty("type") String type,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, EntityBuilder.With {

    public Entity {
        context = Members.map(context);
        relationships = Members.map(relationships);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static EntityBuilder builder() {
        return EntityBuilder.builder();
    }
}
