package io.github.camelpolytomic.model.temporarycredentials;

import java.time.OffsetDateTime;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.RecordText;
import io.github.camelpolytomic.model.Timestamp;

/**
 * A key that ends by itself; the response of {@code createTemporaryCredential}, from API version 2025-09-18 on (API:
 * TemporaryCredentialResponse).
 *
 * @param accessToken the key, which the service returns only once; hidden in {@code toString}
 * @param expiresAt when the service begins to refuse it
 * @param id id of the credential, as in records of its use
 * @param tokenType how to send it: always {@code Bearer}
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TemporaryCredential(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("expires_at") @Timestamp OffsetDateTime expiresAt,
        @JsonProperty("id") String id,
        @JsonProperty("token_type") String tokenType,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, TemporaryCredentialBuilder.With {

    public TemporaryCredential {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static TemporaryCredentialBuilder builder() {
        return TemporaryCredentialBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("TemporaryCredential")
                .masked("accessToken", accessToken)
                .add("expiresAt", expiresAt)
                .add("id", id)
                .add("tokenType", tokenType)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
