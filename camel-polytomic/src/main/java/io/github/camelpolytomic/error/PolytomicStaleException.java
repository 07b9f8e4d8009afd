package io.github.camelpolytomic.error;

import io.github.camelpolytomic.model.run.BulkSyncFreshness;

/**
 * The data of a bulk sync is older than {@code maxAge}, and stayed so ({@code bulkSyncFreshness}).
 */
public class PolytomicStaleException extends PolytomicException {

    private static final long serialVersionUID = 1L;

    private final BulkSyncFreshness freshness;

    public PolytomicStaleException(String message, FailureDetails details, BulkSyncFreshness freshness) {
        super(message, details);
        this.freshness = freshness;
    }

    /** How old the data is. */
    public BulkSyncFreshness getFreshness() {
        return freshness;
    }
}
