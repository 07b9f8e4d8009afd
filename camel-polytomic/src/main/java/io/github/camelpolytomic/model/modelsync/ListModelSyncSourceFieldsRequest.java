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
 * What to read from a source; the body of {@code listModelSyncSourceFields}, in which nothing is required (the API has
 * no name for it).
 *
 * @param query the settings of the source, such as a table; hidden in {@code toString}
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListModelSyncSourceFieldsRequest(
        @JsonProperty("query") Map<String, Object> query,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ListModelSyncSourceFieldsRequestBuilder.With {

    public ListModelSyncSourceFieldsRequest {
        query = Members.map(query);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ListModelSyncSourceFieldsRequestBuilder builder() {
        return ListModelSyncSourceFieldsRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("ListModelSyncSourceFieldsRequest")
                .masked("query", query)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
