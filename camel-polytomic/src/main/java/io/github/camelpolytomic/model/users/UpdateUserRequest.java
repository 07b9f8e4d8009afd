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
 * The new roles of a user; the body of {@code updateUser} (API: UpdateUserRequestSchema).
 *
 * @param email e-mail address; required, but it cannot be changed
 * @param role name of the only role, deprecated in favor of {@code roleIds}
 * @param roleIds ids of the roles, UUIDs
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpdateUserRequest(
        @JsonProperty("email") String email,
        @JsonProperty("role") String role,
        @JsonProperty("role_ids") List<String> roleIds,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, UpdateUserRequestBuilder.With {

    public UpdateUserRequest {
        roleIds = Members.list(roleIds);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static UpdateUserRequestBuilder builder() {
        return UpdateUserRequestBuilder.builder();
    }
}
