package io.github.camelpolytomic.model.users;

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
 * A new API key; the result of {@code createUserApiKey} (API: ApiKeyResponse). The API never shows it again.
 *
 * @param value the key; hidden in {@code toString}
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiKey(
        @JsonProperty("value") String value,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ApiKeyBuilder.With {

    public ApiKey {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ApiKeyBuilder builder() {
        return ApiKeyBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("ApiKey")
                .masked("value", value)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
