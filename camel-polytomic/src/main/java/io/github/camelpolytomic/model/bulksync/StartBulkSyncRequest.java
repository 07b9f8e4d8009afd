package io.github.camelpolytomic.model.bulksync;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * The options of a run; the body of {@code startBulkSync}, in which nothing is required (API:
 * StartBulkSyncRequest).
 *
 * @param fetchMode how to read a Salesforce source, one of {@link BulkFetchMode} or a newer one
 * @param resync deprecated form of {@code resyncMode} {@code rebuild}; in 2023-04-25 and 2024-02-08 only
 * @param resyncMode what to read or write again, one of {@link BulkResyncMode} or a newer one that
 *     {@code bulkDestination} lists; not together with {@code test}
 * @param schemas ids of the schemas to run; all enabled schemas if absent or empty
 * @param test whether the run is a test, which validates; the API's documents disagree whether it also moves up to 5
 *     records of each schema
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StartBulkSyncRequest(
        @JsonProperty("fetch_mode") String fetchMode,
        @JsonProperty("resync") Boolean resync,
        @JsonProperty("resync_mode") String resyncMode,
        @JsonProperty("schemas") List<String> schemas,
        @JsonProperty("test") Boolean test,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, StartBulkSyncRequestBuilder.With {

    public StartBulkSyncRequest {
        schemas = Members.list(schemas);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static StartBulkSyncRequestBuilder builder() {
        return StartBulkSyncRequestBuilder.builder();
    }
}
