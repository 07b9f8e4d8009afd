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
 * A credential to create; the body of {@code createTemporaryCredential}, from API version 2025-09-18 on (API:
 * CreateTemporaryCredentialRequest).
 *
 * @param durationSeconds its life in seconds, from 600 to 14400; 3600 if absent
 * @param sessionName a label for audits, of 128 characters at most; nothing secret or personal
 * @param subject whom the credential stands for; required
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreateTemporaryCredentialRequest(
        @JsonProperty("duration_seconds") Integer durationSeconds,
        @JsonProperty("session_name") String sessionName,
        @JsonProperty("subject") TemporaryCredentialSubject subject,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, CreateTemporaryCredentialRequestBuilder.With {

    public CreateTemporaryCredentialRequest {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static CreateTemporaryCredentialRequestBuilder builder() {
        return CreateTemporaryCredentialRequestBuilder.builder();
    }
}
