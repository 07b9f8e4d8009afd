package io.github.camelpolytomic.internal.run.sync;

import java.time.OffsetDateTime;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * A part of an execution that has a status of its own, such as a schema of a bulk sync.
 *
 * @param name what the service calls it
 * @param executionId the execution that covered it last; {@code null} within an execution
 * @param status the status in the words of the service
 * @param statusMessage the service's text about the status
 * @param completedAt when it ended; {@code null} before
 * @param recordCount number of records; {@code null} when unknown
 * @param errorCount number of errors; {@code null} when unknown
 * @param warningCount number of warnings; {@code null} when unknown
 * @param source opaque to runs: what the {@link SyncService} makes the public result from
 */
@RecordBuilder
public record ExecutionPart(
        String name,
        String executionId,
        String status,
        String statusMessage,
        OffsetDateTime completedAt,
        Long recordCount,
        Long errorCount,
        Long warningCount,
        Object source)
        implements ExecutionPartBuilder.With {

    /** Returns an empty builder. */
    public static ExecutionPartBuilder builder() {
        return ExecutionPartBuilder.builder();
    }
}
