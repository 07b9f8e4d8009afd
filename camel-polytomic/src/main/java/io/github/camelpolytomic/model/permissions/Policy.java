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
 * A permission policy (API: PolicyResponse).
 *
 * @param id id of the policy, a UUID
 * @param name display name
 * @param organizationId the organization it belongs to, a UUID
 * @param policyActions the actions, each with the roles whose users may do it
 * @param system whether it is built in; read-only
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Policy(
        @JsonProperty("id") String id,
        @JsonProperty("name") String name,
        @JsonProperty("organization_id") String organizationId,
        @JsonProperty("policy_actions") List<PolicyAction> policyActions,
        @JsonProperty("system") Boolean system,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, PolicyBuilder.With {

    public Policy {
        policyActions = Members.list(policyActions);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static PolicyBuilder builder() {
        return PolicyBuilder.builder();
    }
}
