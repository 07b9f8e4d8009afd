package io.github.camelpolytomic.model.permissions;

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
 * An action of a policy, with the roles whose users may do it (API: PolicyAction).
 *
 * @param action name of the action, one of {@link PolicyActionName} or a newer one; required
 * @param roleIds ids of the roles, UUIDs; required, and so written as {@code null} if not set
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PolicyAction(
        @JsonProperty("action") String action,

        @JsonProperty("role_ids") @JsonInclude(JsonInclude.Include.ALWAYS)
        List<String> roleIds,

        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, PolicyActionBuilder.With {

    public PolicyAction {
        roleIds = Members.list(roleIds);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static PolicyActionBuilder builder() {
        return PolicyActionBuilder.builder();
    }
}
