package io.github.camelpolytomic.model.queryrunner;

import java.util.List;
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
 * A query and its rows; the response of {@code runQuery} and {@code getQuery} (API: RunQueryResult).
 *
 * @param count number of rows; absent until it has ended
 * @param error the error, if it failed
 * @param expires when the service deletes the rows, as text
 * @param fields names of the columns; absent until it has ended
 * @param id id of the query, a UUID
 * @param links the links to other pages of rows, of the last page that was read
 * @param results the rows, by the names of their columns; hidden in {@code toString}
 * @param status status, one of {@link QueryStatus} or a newer one
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QueryResult(
        @JsonProperty("count") Long count,
        @JsonProperty("error") String error,
        @JsonProperty("expires") String expires,
        @JsonProperty("fields") List<String> fields,
        @JsonProperty("id") String id,
        @JsonProperty("links") QueryLinks links,
        @JsonProperty("results") List<Map<String, Object>> results,
        @JsonProperty("status") String status,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, QueryResultBuilder.With {

    public QueryResult {
        fields = Members.list(fields);
        results = Members.list(results);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static QueryResultBuilder builder() {
        return QueryResultBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("QueryResult")
                .add("count", count)
                .add("error", error)
                .add("expires", expires)
                .add("fields", fields)
                .add("id", id)
                .add("links", links)
                .masked("results", results)
                .add("status", status)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
