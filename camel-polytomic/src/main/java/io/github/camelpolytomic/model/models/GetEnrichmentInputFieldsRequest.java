package io.github.camelpolytomic.model.models;

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
 * Proposed settings of an enrichment; the body of {@code getEnrichmentInputFields} (API: EnrichmentInputFieldsRequest,
 * GetEnrichmentInputFieldsRequest).
 *
 * @param configuration settings of the enrichment; hidden in {@code toString}
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GetEnrichmentInputFieldsRequest(
        @JsonProperty("configuration") Map<String, Object> configuration,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, GetEnrichmentInputFieldsRequestBuilder.With {

    public GetEnrichmentInputFieldsRequest {
        configuration = Members.map(configuration);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static GetEnrichmentInputFieldsRequestBuilder builder() {
        return GetEnrichmentInputFieldsRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("GetEnrichmentInputFieldsRequest")
                .masked("configuration", configuration)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
