package io.github.camelpolytomic.model.bulksync;

import java.time.OffsetDateTime;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.Timestamp;

/**
 * The newest state of one schema of a bulk sync (API: BulkSyncSchemaExecutionStatus).
 *
 * @param completedAt when it ended; absent while it goes on
 * @param errorCount number of errors
 * @param executionId identifier of the last run that touched the schema, a UUID
 * @param recordCount number of records
 * @param schema identifier of the schema in the source
 * @param startedAt when it began; absent before
 * @param status where it stands, one of {@link BulkSchemaExecutionStatus} or a newer one
 * @param statusMessage more about the status
 * @param warningCount number of warnings
 * @param additionalProperties members that this record does not know
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record BulkSyncSchemaExecutionStatus(
        @Timestamp OffsetDateTime completedAt,
        Long errorCount,
        String executionId,
        Long recordCount,
        String schema,
        @Timestamp OffsetDateTime startedAt,
        String status,
        String statusMessage,
        Long warningCount,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, BulkSyncSchemaExecutionStatusBuilder.With {

    public BulkSyncSchemaExecutionStatus {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** A builder with nothing set. */
    public static BulkSyncSchemaExecutionStatusBuilder builder() {
        return BulkSyncSchemaExecutionStatusBuilder.builder();
    }
}
