package io.github.camelpolytomic.model.bulksync;

import java.util.List;
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
 * How a bulk sync shall run; the body of {@code startBulkSync}, where nothing is required (API:
 * StartBulkSyncRequest).
 *
 * @param fetchMode how a Salesforce source is read, one of {@link BulkFetchMode} or a newer one
 * @param resync old form of {@code resyncMode} {@code rebuild}, deprecated; in 2023-04-25 and 2024-02-08 only
 * @param resyncMode what is read or written anew, one of {@link BulkResyncMode} or a newer one that
 *     {@code bulkDestination} lists; not together with {@code test}
 * @param schemas identifiers of the schemas to run; all enabled ones when absent or empty
 * @param test whether the run only tries and writes nothing
 * @param additionalProperties members that this record does not know
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record StartBulkSyncRequest(
        String fetchMode,
        Boolean resync,
        String resyncMode,
        List<String> schemas,
        Boolean test,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, StartBulkSyncRequestBuilder.With {

    public StartBulkSyncRequest {
        schemas = Members.list(schemas);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** A builder with nothing set. */
    public static StartBulkSyncRequestBuilder builder() {
        return StartBulkSyncRequestBuilder.builder();
    }
}
