package io.github.camelpolytomic.model.run;

import java.time.OffsetDateTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import io.github.camelpolytomic.model.PolytomicRecord;

/** A run of a sync, of whatever kind: what all runs have in common. {@link BulkSyncRun} is the run of a bulk sync. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION, defaultImpl = BulkSyncRun.class)
@JsonSubTypes(@JsonSubTypes.Type(BulkSyncRun.class))
public interface SyncRun extends PolytomicRecord {

    /** Identifier of the sync; {@code null} when it was not found. */
    String syncId();

    /** Name of the sync; {@code null} when unknown. */
    String syncName();

    /** Identifier of the last execution; {@code null} when there is none. */
    String executionId();

    /** Identifiers of all executions of the run, in their order. */
    List<String> executionIds();

    /** How the execution came about, one of {@link RunOrigin}; {@code null} when the operation has none of its own. */
    String origin();

    /** Status of the execution in the words of the service. */
    String status();

    /** The service's text about the status; {@code null} when there is none. */
    String statusMessage();

    /** When the first execution was asked for. */
    OffsetDateTime createdAt();

    /** When the first execution began; {@code null} before. */
    OffsetDateTime startedAt();

    /** When the last execution ended; {@code null} before. */
    OffsetDateTime completedAt();

    /** Number of records; {@code null} when unknown. */
    Long recordCount();

    /** Number of errors; {@code null} when unknown. */
    Long errorCount();

    /** Number of warnings; {@code null} when unknown. */
    Long warningCount();

    /** How long the run was waited for, in milliseconds. */
    Long waitedMillis();
}
