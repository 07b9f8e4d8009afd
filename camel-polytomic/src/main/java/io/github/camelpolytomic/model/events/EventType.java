package io.github.camelpolytomic.model.events;

/** Known values of {@link Event#type()}. The operation {@code listEventTypes} lists those of the service. */
public final class EventType {

    /** An execution of a bulk sync is canceled: {@link BulkSyncCanceledEvent}. */
    public static final String BULK_SYNC_CANCELED = "bulk_sync.canceled";

    /** An execution of a bulk sync is completed: {@link BulkSyncCompletedEvent}. */
    public static final String BULK_SYNC_COMPLETED = "bulk_sync.completed";

    /** An execution of a bulk sync is completed with errors: {@link BulkSyncCompletedWithErrorEvent}. */
    public static final String BULK_SYNC_COMPLETED_WITH_ERROR = "bulk_sync.completed_with_error";

    /** An execution of a bulk sync has failed: {@link BulkSyncFailedEvent}. */
    public static final String BULK_SYNC_FAILED = "bulk_sync.failed";

    /** An execution of a bulk sync runs: {@link BulkSyncRunningEvent}. */
    public static final String BULK_SYNC_RUNNING = "bulk_sync.running";

    /** An execution of a model sync is canceled: {@link SyncCanceledEvent}. */
    public static final String SYNC_CANCELED = "sync.canceled";

    /** An execution of a model sync is completed: {@link SyncCompletedEvent}. */
    public static final String SYNC_COMPLETED = "sync.completed";

    /** An execution of a model sync is completed with errors: {@link SyncCompletedWithErrorsEvent}. */
    public static final String SYNC_COMPLETED_WITH_ERRORS = "sync.completed_with_errors";

    /** An execution of a model sync has failed: {@link SyncFailedEvent}. */
    public static final String SYNC_FAILED = "sync.failed";

    /** An execution of a model sync runs: {@link SyncRunningEvent}. */
    public static final String SYNC_RUNNING = "sync.running";

    private EventType() {}
}
