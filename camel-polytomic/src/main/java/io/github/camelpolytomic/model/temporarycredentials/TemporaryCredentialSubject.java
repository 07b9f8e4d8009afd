package io.github.camelpolytomic.model.temporarycredentials;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * Whom a credential stands for, from API version 2025-09-18 on (API: TemporaryCredentialSubject).
 *
 * @param harborId the Harbor, a UUID, for type {@code harbor}
 * @param mode rights of the credential, one of {@link TemporaryCredentialMode} or a newer one; {@code user} if absent;
 *     not for type {@code harbor}
 * @param organizationId the organization of the user, a UUID; for partners only
 * @param type kind of subject, one of {@link TemporaryCredentialSubjectType} or a newer one; required
 * @param userId the user, a UUID; for partners only, others create credentials for themselves
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TemporaryCredentialSubject(
        @JsonProperty("harbor_id") String harborId,
        @JsonProperty("mode") String mode,
        @JsonProperty("organization_id") String organizationId,
        @JsonProperty("type") String type,
        @JsonProperty("user_id") String userId,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, TemporaryCredentialSubjectBuilder.With {

    public TemporaryCredentialSubject {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static TemporaryCredentialSubjectBuilder builder() {
        return TemporaryCredentialSubjectBuilder.builder();
    }
}
