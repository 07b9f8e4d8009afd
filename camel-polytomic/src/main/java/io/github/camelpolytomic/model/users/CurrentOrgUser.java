package io.github.camelpolytomic.model.users;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * A user of the organization that the credentials belong to (API: CurrentOrgUserResponse).
 *
 * @param email e-mail address
 * @param harborIds the Harbors assigned to the user, UUIDs
 * @param harborOnly whether the account may use only its Harbors
 * @param id id of the user, a UUID
 * @param organizationId the organization of the user, a UUID
 * @param role name of the only role, deprecated in favor of {@code roleIds}
 * @param roleIds ids of the roles, UUIDs
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CurrentOrgUser(
        @JsonProperty("email") String email,
        @JsonProperty("harbor_ids") List<String> harborIds,
        @JsonProperty("harbor_only") Boolean harborOnly,
        @JsonProperty("id") String id,
        @JsonProperty("organization_id") String organizationId,
        @JsonProperty("role") String role,
        @JsonProperty("role_ids") List<String> roleIds,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, CurrentOrgUserBuilder.With {

    public CurrentOrgUser {
        harborIds = Members.list(harborIds);
        roleIds = Members.list(roleIds);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static CurrentOrgUserBuilder builder() {
        return CurrentOrgUserBuilder.builder();
    }
}
