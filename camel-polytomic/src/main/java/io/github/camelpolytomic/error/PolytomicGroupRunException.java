package io.github.camelpolytomic.error;

import io.github.camelpolytomic.model.run.BulkSyncGroupRun;

/**
 * Some runs of a group did not end well ({@code runBulkSyncs}). Its cause is the first failure, so that {@code onException} of
 * that one's class takes it too; the others are suppressed exceptions. The message body holds the same record.
 */
public class PolytomicGroupRunException extends PolytomicException {

    private static final long serialVersionUID = 1L;

    private final transient BulkSyncGroupRun group;

    public PolytomicGroupRunException(
            String message, FailureDetails details, BulkSyncGroupRun group, Throwable firstFailure) {
        super(message, details, firstFailure);
        this.group = group;
    }

    /** What became of each sync; {@code null} after the exception was serialized. */
    public BulkSyncGroupRun getGroup() {
        return group;
    }
}
