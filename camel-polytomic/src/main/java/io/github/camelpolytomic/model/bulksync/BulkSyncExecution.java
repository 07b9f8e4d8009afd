package io.github.camelpolytomic.model.bulksync;

import java.time.OffsetDateTime;
import java.util.List;
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
 * One run of a bulk sync (API: BulkSyncExecution).
 *
 * @param completedAt when it ended; absent while it is running
 * @param createdAt when the run was requested
 * @param errorCount number of errors
 * @param fetchMode how the source was read, one of {@link BulkFetchMode} or a newer one
 * @param id id of the run, a UUID
 * @param isPartial whether it covered only some of the schemas
 * @param isResync whether it was a resync
 * @param isTest whether it was a test
 * @param outputDisposition effect on the data in the destination, one of {@link BulkOutputDisposition} or a
 *     newer one
 * @param recordCount number of records
 * @param schemas result of each schema
 * @param startedAt when it started; absent before
 * @param status status of the run, one of {@link BulkExecutionStatus} or a newer one
 * @param statusMessage details of the status
 * @param type what started it, such as {@code scheduled}; an open list without constants
 * @param updatedAt when it was last updated
 * @param version release of the service that ran it last; from 2025-09-18 on
 * @param warningCount number of warnings
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkSyncExecution(
        @JsonProperty("completed_at") @Timestamp OffsetDateTime completedAt,
        @JsonProperty("created_at") @Timestamp OffsetDateTime createdAt,
        @JsonProperty("error_count") Long errorCount,
        @JsonProperty("fetch_mode") String fetchMode,
        @JsonProperty("id") String id,
        @JsonProperty("is_partial") Boolean isPartial,
        @JsonProperty("is_resync") Boolean isResync,
        @JsonProperty("is_test") Boolean isTest,
        @JsonProperty("output_disposition") String outputDisposition,
        @JsonProperty("record_count") Long recordCount,
        @JsonProperty("schemas") List<BulkSyncSchemaExecution> schemas,
        @JsonProperty("started_at") @Timestamp OffsetDateTime startedAt,
        @JsonProperty("status") String status,
        @JsonProperty("status_message") String statusMessage,
        @JsonProperty("type") String type,
        @JsonProperty("updated_at") @Timestamp OffsetDateTime updatedAt,
        @JsonProperty("version") String version,
        @JsonProperty("warning_count") Long warningCount,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, BulkSyncExecutionBuilder.With {

    public BulkSyncExecution {
        schemas = Members.list(schemas);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static BulkSyncExecutionBuilder builder() {
        return BulkSyncExecutionBuilder.builder();
    }
}
