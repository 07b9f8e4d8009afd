package io.github.camelpolytomic.model.modelsync;

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
 * A link to a file; the response of {@code getModelSyncExecutionLog}. The service answers with a redirect, which the
 * component does not follow.
 *
 * @param url the signed link, on another host, which expires soon; to be fetched without the API's credentials; hidden
 *     in {@code toString}
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SignedLink(
        @JsonProperty("url") String url,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, SignedLinkBuilder.With {

    public SignedLink {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static SignedLinkBuilder builder() {
        return SignedLinkBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("SignedLink")
                .masked("url", url)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
