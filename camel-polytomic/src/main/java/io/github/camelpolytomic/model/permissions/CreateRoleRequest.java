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
 * A role to create; the body of {@code createRole} (API: CreateRoleRequest).
 *
 * @param name display name; required
 * @param organizationId the organization it belongs to, a UUID; for partners
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreateRoleRequest(
        @JsonProperty("name") String name,
        @JsonProperty("organization_id") String organizationId,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, CreateRoleRequestBuilder.With {

    public CreateRoleRequest {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static CreateRoleRequestBuilder builder() {
        return CreateRoleRequestBuilder.builder();
    }
}
