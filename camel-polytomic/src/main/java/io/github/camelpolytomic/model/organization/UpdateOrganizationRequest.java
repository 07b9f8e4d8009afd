package io.github.camelpolytomic.model.organization;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.RecordText;

/**
 * The new settings of an organization; the body of {@code updateOrganization} (API: UpdateOrganizationRequestSchema).
 *
 * <p>The settings of single sign-on are replaced as a whole: one that is left out is removed. The API does not return
 * {@code clientId} and {@code clientSecret}, so set both again if the organization has them.
 *
 * @param clientId id of the OpenID Connect client
 * @param clientSecret secret of the OpenID Connect client; hidden in {@code toString}
 * @param issuer URL of the OpenID Connect issuer for single sign-on
 * @param name display name; required
 * @param ssoDomain domain of e-mail addresses by which users are matched at single sign-on
 * @param ssoOrgId WorkOS organization behind single sign-on
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpdateOrganizationRequest(
        @JsonProperty("client_id") String clientId,
        @JsonProperty("client_secret") String clientSecret,
        @JsonProperty("issuer") String issuer,
        @JsonProperty("name") String name,
        @JsonProperty("sso_domain") String ssoDomain,
        @JsonProperty("sso_org_id") String ssoOrgId,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, UpdateOrganizationRequestBuilder.With {

    public UpdateOrganizationRequest {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static UpdateOrganizationRequestBuilder builder() {
        return UpdateOrganizationRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("UpdateOrganizationRequest")
                .add("clientId", clientId)
                .masked("clientSecret", clientSecret)
                .add("issuer", issuer)
                .add("name", name)
                .add("ssoDomain", ssoDomain)
                .add("ssoOrgId", ssoOrgId)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
