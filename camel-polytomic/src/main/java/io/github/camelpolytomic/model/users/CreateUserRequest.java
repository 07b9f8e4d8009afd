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
 * A user to create in an organization of the partner; the body of {@code createUser} (API: CreateUserRequestSchema).
 *
 * @param email e-mail address, which gets an invitation; required
 * @param role name of the only role, deprecated in favor of {@code roleIds}
 * @param roleIds ids of the roles, UUIDs
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreateUserRequest(
        @JsonProperty("email") String email,
        @JsonProperty("role") String role,
        @JsonProperty("role_ids") List<String> roleIds,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, CreateUserRequestBuilder.With {

    public CreateUserRequest {
        roleIds = Members.list(roleIds);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static CreateUserRequestBuilder builder() {
        return CreateUserRequestBuilder.builder();
    }
}
