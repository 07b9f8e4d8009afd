package io.github.camelpolytomic.internal.run.sync;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * The settings of a sync, of whatever kind, as far as runs need them.
 *
 * @param id identifier
 * @param name name
 * @param active whether its schedules run it; {@code null} when unknown
 * @param mode how it writes
 * @param sourceConnectionId identifier of the connection that it reads; {@code null} when unknown
 * @param destinationConnectionId identifier of the connection that it writes; {@code null} when unknown
 */
@RecordBuilder
public record Sync(
        String id, String name, Boolean active, String mode, String sourceConnectionId, String destinationConnectionId)
        implements SyncBuilder.With {

    /** Returns an empty builder. */
    public static SyncBuilder builder() {
        return SyncBuilder.builder();
    }
}
