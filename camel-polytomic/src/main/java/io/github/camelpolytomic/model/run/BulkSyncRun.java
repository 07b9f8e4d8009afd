package io.github.camelpolytomic.model.run;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.Timestamp;
import io.github.camelpolytomic.model.bulksync.BulkSyncSchemaExecution;

/**
 * A run of a bulk sync: the result of {@code runBulkSync} and similar operations, carried by their exceptions, and sent to
 * progress routes. If failed schemas were run again, it covers all executions.
 *
 * @param syncId id of the sync
 * @param syncName name of the sync; absent unless the sync was given by name, or was read for another reason
 * @param executionId id of the last execution; absent if there is none
 * @param executionIds ids of all executions of the run, in their order
 * @param origin how the run obtained its execution, one of {@link RunOrigin}; absent if it has none of its own
 * @param status status of the execution, one of {@link io.github.camelpolytomic.model.bulksync.BulkExecutionStatus} or a
 *     newer one
 * @param statusMessage the service's text about the status
 * @param createdAt when the first execution was requested
 * @param startedAt when the first execution began; absent before
 * @param completedAt when the last execution ended; absent before
 * @param recordCount number of records of all schemas
 * @param errorCount number of errors of all schemas
 * @param warningCount number of warnings of all schemas
 * @param schemas the last state of each schema
 * @param waitedMillis how long the run was waited for, in milliseconds
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkSyncRun(
        @JsonProperty("sync_id") String syncId,
        @JsonProperty("sync_name") String syncName,
        @JsonProperty("execution_id") String executionId,
        @JsonProperty("execution_ids") List<String> executionIds,
        @JsonProperty("origin") String origin,
        @JsonProperty("status") String status,
        @JsonProperty("status_message") String statusMessage,
        @JsonProperty("created_at") @Timestamp OffsetDateTime createdAt,
        @JsonProperty("started_at") @Timestamp OffsetDateTime startedAt,
        @JsonProperty("completed_at") @Timestamp OffsetDateTime completedAt,
        @JsonProperty("record_count") Long recordCount,
        @JsonProperty("error_count") Long errorCount,
        @JsonProperty("warning_count") Long warningCount,
        @JsonProperty("schemas") List<BulkSyncSchemaExecution> schemas,
        @JsonProperty("waited_millis") Long waitedMillis,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements SyncRun, BulkSyncRunBuilder.With {

    public BulkSyncRun {
        executionIds = executionIds == null ? List.of() : Members.list(executionIds);
        schemas = schemas == null ? List.of() : Members.list(schemas);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static BulkSyncRunBuilder builder() {
        return BulkSyncRunBuilder.builder();
    }
}
