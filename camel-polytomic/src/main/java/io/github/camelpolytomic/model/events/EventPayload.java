package io.github.camelpolytomic.model.events;

import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * What an {@link Event} is about. The type of the event determines the record, as {@link EventType} shows; the payload of
 * any other type is an {@link UnknownEvent}.
 *
 * <p>Members that the record of the type does not know, or that are of another kind than the API says, are in
 * {@code additionalProperties}: a guide of the API shows {@code name} in place of {@code sync_name}.
 */
public sealed interface EventPayload extends PolytomicRecord
        permits BulkSyncCanceledEvent,
                BulkSyncCompletedEvent,
                BulkSyncCompletedWithErrorEvent,
                BulkSyncFailedEvent,
                BulkSyncRunningEvent,
                SyncCanceledEvent,
                SyncCompletedEvent,
                SyncCompletedWithErrorsEvent,
                SyncFailedEvent,
                SyncRunningEvent,
                UnknownEvent {

    /** The execution, a UUID; {@code null} if there is none. */
    String executionId();

    /** The organization, a UUID; {@code null} if unknown. */
    String organizationId();

    /** The sync, a UUID; {@code null} if there is none. */
    String syncId();

    /** The name of the sync; {@code null} if unknown. */
    String syncName();
}
