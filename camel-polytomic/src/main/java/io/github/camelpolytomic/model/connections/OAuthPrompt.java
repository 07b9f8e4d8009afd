package io.github.camelpolytomic.model.connections;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * When people are asked to sign in with OAuth (API: BackendOAuthPrompt).
 *
 * @param key the key of the configuration that decides
 * @param value the value at which they are asked
 * @param when the condition
 * @param additionalProperties members that this record does not know
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record OAuthPrompt(
        String key,
        String value,
        String when,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, OAuthPromptBuilder.With {

    public OAuthPrompt {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** A builder with nothing set. */
    public static OAuthPromptBuilder builder() {
        return OAuthPromptBuilder.builder();
    }
}
