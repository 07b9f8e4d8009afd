package io.github.camelpolytomic.model.connections;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * When users are asked to sign in with OAuth (API: BackendOAuthPrompt).
 *
 * @param key the key of the configuration that is compared
 * @param value the value to compare with
 * @param when the condition
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OAuthPrompt(
        @JsonProperty("key") String key,
        @JsonProperty("value") String value,
        @JsonProperty("when") String when,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, OAuthPromptBuilder.With {

    public OAuthPrompt {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static OAuthPromptBuilder builder() {
        return OAuthPromptBuilder.builder();
    }
}
