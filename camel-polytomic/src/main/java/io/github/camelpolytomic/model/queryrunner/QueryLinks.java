package io.github.camelpolytomic.model.queryrunner;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * Links to other pages of rows (API: RunQueryPagination, Pagination). Option {@code pageToken} of {@code getQuery}
 * takes the value of {@code page} in a link.
 *
 * @param next link to the next page, with or without the host; absent on the last page
 * @param previous link to the previous page, with or without the host; absent on the first page
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QueryLinks(
        @JsonProperty("next") String next,
        @JsonProperty("previous") String previous,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, QueryLinksBuilder.With {

    public QueryLinks {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static QueryLinksBuilder builder() {
        return QueryLinksBuilder.builder();
    }
}
