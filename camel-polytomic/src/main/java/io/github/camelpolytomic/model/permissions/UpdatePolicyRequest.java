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
 * A permission policy to replace another; the body of {@code updatePolicy} (API: UpdatePolicyRequest).
 *
 * @param name display name; required
 * @param organizationId the organization it belongs to, a UUID; for partners
 * @param policyActions the actions, each with the roles whose users may do it; required, and so written as {@code
 *     null} if not set
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpdatePolicyRequest(
        @JsonProperty("name") String name,
        @JsonProperty("organization_id") String organizationId,

        @JsonProperty("policy_actions") @JsonInclude(JsonInclude.Include.ALWAYS)
        List<PolicyAction> policyActions,

        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, UpdatePolicyRequestBuilder.With {

    public UpdatePolicyRequest {
        policyActions = Members.list(policyActions);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static UpdatePolicyRequestBuilder builder() {
        return UpdatePolicyRequestBuilder.builder();
    }
}
