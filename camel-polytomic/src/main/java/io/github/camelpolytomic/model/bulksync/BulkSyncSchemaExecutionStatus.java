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
 * The latest status of one schema of a bulk sync (API: BulkSyncSchemaExecutionStatus).
 *
 * @param completedAt when it ended; absent while it is running
 * @param errorCount number of errors
 * @param executionId id of the last run of the schema, a UUID
 * @param recordCount number of records
 * @param schema id of the schema in the source
 * @param startedAt when it started; absent before
 * @param status status, one of {@link BulkSchemaExecutionStatus} or a newer one
 * @param statusMessage details of the status
 * @param warningCount number of warnings
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkSyncSchemaExecutionStatus(
        @JsonProperty("completed_at") @Timestamp OffsetDateTime completedAt,
        @JsonProperty("error_count") Long errorCount,
        @JsonProperty("execution_id") String executionId,
        @JsonProperty("record_count") Long recordCount,
        @JsonProperty("schema") String schema,
        @JsonProperty("started_at") @Timestamp OffsetDateTime startedAt,
        @JsonProperty("status") String status,
        @JsonProperty("status_message") String statusMessage,
        @JsonProperty("warning_count") Long warningCount,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, BulkSyncSchemaExecutionStatusBuilder.With {

    public BulkSyncSchemaExecutionStatus {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static BulkSyncSchemaExecutionStatusBuilder builder() {
        return BulkSyncSchemaExecutionStatusBuilder.builder();
    }
}
