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
 * Details of the credentials of a call (API: IdentityCredentialSchema).
 *
 * @param apiKeyProfile the profile of a key with limited permissions
 * @param harbor the Harbor to which the credentials belong
 * @param method how the call was authenticated, such as {@code api_key}; an open list without constants
 * @param mode mode of the key, such as {@code read_only}; an open list without constants
 * @param oauthClientId the OAuth client of a key that OAuth has issued, a UUID
 * @param oauthResource the protected resource of such a key
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IdentityCredential(
        @JsonProperty("api_key_profile") IdentityApiKeyProfile apiKeyProfile,
        @JsonProperty("harbor") IdentityHarbor harbor,
        @JsonProperty("method") String method,
        @JsonProperty("mode") String mode,
        @JsonProperty("oauth_client_id") String oauthClientId,
        @JsonProperty("oauth_resource") String oauthResource,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, IdentityCredentialBuilder.With {

    public IdentityCredential {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static IdentityCredentialBuilder builder() {
        return IdentityCredentialBuilder.builder();
    }
}
