package io.github.camelpolytomic.model.organization;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * An organization of a partner, or the one that the credentials belong to (API: Organization). The API never returns
 * its OpenID Connect client.
 *
 * @param id id of the organization, a UUID
 * @param issuer URL of the OpenID Connect issuer for single sign-on
 * @param name display name
 * @param ssoDomain domain of e-mail addresses by which users are matched at single sign-on
 * @param ssoOrgId WorkOS organization behind single sign-on
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Organization(
        @JsonProperty("id") String id,
        @JsonProperty("issuer") String issuer,
        @JsonProperty("name") String name,
        @JsonProperty("sso_domain") String ssoDomain,
        @JsonProperty("sso_org_id") String ssoOrgId,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, OrganizationBuilder.With {

    public Organization {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static OrganizationBuilder builder() {
        return OrganizationBuilder.builder();
    }
}
