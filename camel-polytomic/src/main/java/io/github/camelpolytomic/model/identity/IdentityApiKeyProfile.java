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
 * The profile of a key with limited permissions (API: IdentityCredentialApiKeyProfileSchema).
 *
 * @param capabilities what keys of the profile may do
 * @param description description by the organization
 * @param id id of the profile, a UUID
 * @param kind kind of profile, such as {@code scoped_data}; an open list without constants
 * @param name its name
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IdentityApiKeyProfile(
        @JsonProperty("capabilities") IdentityCapabilities capabilities,
        @JsonProperty("description") String description,
        @JsonProperty("id") String id,
        @JsonProperty("kind") String kind,
        @JsonProperty("name") String name,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, IdentityApiKeyProfileBuilder.With {

    public IdentityApiKeyProfile {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static IdentityApiKeyProfileBuilder builder() {
        return IdentityApiKeyProfileBuilder.builder();
    }
}
