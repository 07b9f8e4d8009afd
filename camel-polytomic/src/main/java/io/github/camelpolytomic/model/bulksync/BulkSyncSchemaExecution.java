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
 * The result of a schema in a run (API: BulkSyncSchemaExecution).
 *
 * @param completedAt when it ended; absent while it is running
 * @param createdAt when it was added to the run
 * @param errorCount number of errors
 * @param outputName its name in the destination
 * @param recordCount number of records
 * @param schema id of the schema in the source
 * @param startedAt when it started; absent before
 * @param status status, one of {@link BulkSchemaExecutionStatus} or a newer one
 * @param statusMessage details of the status
 * @param updatedAt when it was last updated
 * @param version release of the service that ran it last; from 2025-09-18 on
 * @param warningCount number of warnings
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkSyncSchemaExecution(
        @JsonProperty("completed_at") @Timestamp OffsetDateTime completedAt,
        @JsonProperty("created_at") @Timestamp OffsetDateTime createdAt,
        @JsonProperty("error_count") Long errorCount,
        @JsonProperty("output_name") String outputName,
        @JsonProperty("record_count") Long recordCount,
        @JsonProperty("schema") String schema,
        @JsonProperty("started_at") @Timestamp OffsetDateTime startedAt,
        @JsonProperty("status") String status,
        @JsonProperty("status_message") String statusMessage,
        @JsonProperty("updated_at") @Timestamp OffsetDateTime updatedAt,
        @JsonProperty("version") String version,
        @JsonProperty("warning_count") Long warningCount,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, BulkSyncSchemaExecutionBuilder.With {

    public BulkSyncSchemaExecution {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static BulkSyncSchemaExecutionBuilder builder() {
        return BulkSyncSchemaExecutionBuilder.builder();
    }
}
