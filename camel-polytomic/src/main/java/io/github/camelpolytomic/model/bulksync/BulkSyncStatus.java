package io.github.camelpolytomic.model.bulksync;

import java.time.OffsetDateTime;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.Timestamp;

/**
 * The running, last and next execution of a bulk sync; the response of {@code bulkSyncStatus} (API:
 * BulkSyncStatusResponse).
 *
 * @param currentExecution the run in progress; absent if there is none
 * @param ingestionStatus the status of reading the source's change stream, if it has one
 * @param lastExecution the last run that ended; absent before the first
 * @param nextExecutionTime when the next run is due
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkSyncStatus(
        @JsonProperty("current_execution") BulkSyncExecution currentExecution,
        @JsonProperty("ingestion_status") BulkSyncIngestionStatus ingestionStatus,
        @JsonProperty("last_execution") BulkSyncExecution lastExecution,
        @JsonProperty("next_execution_time") @Timestamp OffsetDateTime nextExecutionTime,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, BulkSyncStatusBuilder.With {

    public BulkSyncStatus {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static BulkSyncStatusBuilder builder() {
        return BulkSyncStatusBuilder.builder();
    }
}
