package io.github.camelpolytomic.model.run;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.Timestamp;
import io.github.camelpolytomic.model.bulksync.BulkSyncSchemaExecution;

/**
 * A run of a bulk sync: what {@code runBulkSync} and its siblings give, what their exceptions carry, and what a
 * progress route gets. Where failed schemas were run again, it tells of all executions together.
 *
 * @param syncId identifier of the sync
 * @param syncName its name, as far as it is known: when the sync was asked for by name, or read for another reason
 * @param executionId identifier of the execution, of the last one where there were several; absent where none is known
 * @param executionIds identifiers of all executions of the run, in their order
 * @param origin how the execution came about, one of {@link RunOrigin}; absent where the operation came to none of its
 *     own
 * @param status where the execution stands, one of {@link io.github.camelpolytomic.model.bulksync.BulkExecutionStatus}
 *     or a newer one
 * @param statusMessage the service's own text about the status
 * @param createdAt when the first execution was asked for
 * @param startedAt when the first execution began; absent before
 * @param completedAt when the last execution ended; absent while it goes on
 * @param recordCount number of records, all schemas together
 * @param errorCount number of errors, all schemas together
 * @param warningCount number of warnings, all schemas together
 * @param schemas how each schema fared last
 * @param waitedMillis how long it was waited for, in milliseconds
 * @param additionalProperties members that this record does not know
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record BulkSyncRun(
        String syncId,
        String syncName,
        String executionId,
        List<String> executionIds,
        String origin,
        String status,
        String statusMessage,
        @Timestamp OffsetDateTime createdAt,
        @Timestamp OffsetDateTime startedAt,
        @Timestamp OffsetDateTime completedAt,
        Long recordCount,
        Long errorCount,
        Long warningCount,
        List<BulkSyncSchemaExecution> schemas,
        Long waitedMillis,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements SyncRun, BulkSyncRunBuilder.With {

    public BulkSyncRun {
        executionIds = executionIds == null ? List.of() : Members.list(executionIds);
        schemas = schemas == null ? List.of() : Members.list(schemas);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** A builder with nothing set. */
    public static BulkSyncRunBuilder builder() {
        return BulkSyncRunBuilder.builder();
    }
}
