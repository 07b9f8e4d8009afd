package io.github.camelpolytomic.model.identity;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * The identity of the credentials; the response of {@code getIdentity} (API: GetIdentityResponseSchema).
 *
 * @param credential details of the credentials; from 2025-09-18 on
 * @param email e-mail address of the user
 * @param id id of the user, a UUID; absent if it is not a user
 * @param isOrganization whether the key belongs to an organization
 * @param isPartner whether the key belongs to a partner
 * @param isSystem whether the key belongs to the system itself
 * @param isUser whether the key belongs to a user
 * @param organizationId the organization they belong to, a UUID
 * @param organizationName its name
 * @param role name of the user's role, deprecated
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Identity(
        @JsonProperty("credential") IdentityCredential credential,
        @JsonProperty("email") String email,
        @JsonProperty("id") String id,
        @JsonProperty("is_organization") Boolean isOrganization,
        @JsonProperty("is_partner") Boolean isPartner,
        @JsonProperty("is_system") Boolean isSystem,
        @JsonProperty("is_user") Boolean isUser,
        @JsonProperty("organization_id") String organizationId,
        @JsonProperty("organization_name") String organizationName,
        @JsonProperty("role") String role,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, IdentityBuilder.With {

    public Identity {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static IdentityBuilder builder() {
        return IdentityBuilder.builder();
    }
}
