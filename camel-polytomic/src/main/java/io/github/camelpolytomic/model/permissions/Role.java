package io.github.camelpolytomic.model.permissions;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * A role of users (API: RoleResponse).
 *
 * @param id id of the role, a UUID
 * @param name display name
 * @param organizationId the organization it belongs to, a UUID
 * @param system whether it is built in, and so cannot be changed; read-only
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Role(
        @JsonProperty("id") String id,
        @JsonProperty("name") String name,
        @JsonProperty("organization_id") String organizationId,
        @JsonProperty("system") Boolean system,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, RoleBuilder.With {

    public Role {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static RoleBuilder builder() {
        return RoleBuilder.builder();
    }
}
