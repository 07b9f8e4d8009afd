package io.github.camelpolytomic.internal.run.sync;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * An execution of a sync, of whatever kind.
 *
 * @param id identifier; {@code null} when the service gives none, or one that cannot be used in a path
 * @param scheduled whether a schedule started it
 * @param status the status in the words of the service
 * @param phase what the status means
 * @param statusMessage the service's text about the status
 * @param createdAt when it was asked for
 * @param startedAt when it began; {@code null} before
 * @param completedAt when it ended; {@code null} before
 * @param recordCount number of records; {@code null} when unknown
 * @param errorCount number of errors; {@code null} when unknown
 * @param warningCount number of warnings; {@code null} when unknown
 * @param test whether it writes nothing
 * @param partial whether it covers only some of the parts
 * @param parts the parts of the sync, such as the schemas of a bulk sync; empty when unknown
 */
@RecordBuilder
public record Execution(
        String id,
        boolean scheduled,
        String status,
        Phase phase,
        String statusMessage,
        OffsetDateTime createdAt,
        OffsetDateTime startedAt,
        OffsetDateTime completedAt,
        Long recordCount,
        Long errorCount,
        Long warningCount,
        boolean test,
        boolean partial,
        List<ExecutionPart> parts)
        implements ExecutionBuilder.With {

    /** What a status means for whoever waits. */
    public enum Phase {
        /** The execution has not ended. */
        ACTIVE,
        /** The execution has ended. */
        ENDED,
        /** A status that is not known. */
        UNKNOWN
    }

    public Execution {
        phase = phase == null ? Phase.UNKNOWN : phase;
        parts = parts == null ? List.of() : parts;
    }

    /** Returns an empty builder. */
    public static ExecutionBuilder builder() {
        return ExecutionBuilder.builder();
    }

    /**
     * Whether it has ended: its status says so, or the service has said when. An implausible time does not count for an
     * execution whose status is active.
     */
    public boolean isOver() {
        return phase == Phase.ENDED
                || completedAt != null && (phase != Phase.ACTIVE || Freshness.isPast(completedAt, Instant.now()));
    }
}
