package io.github.camelpolytomic.error;

import io.github.camelpolytomic.model.run.SyncFreshness;

/**
 * The data of a bulk sync is older than {@code maxAge}, and stayed so ({@code bulkSyncFreshness}).
 */
public class PolytomicStaleException extends PolytomicException {

    private static final long serialVersionUID = 1L;

    private final SyncFreshness freshness;

    public PolytomicStaleException(String message, FailureDetails details, SyncFreshness freshness) {
        super(message, details);
        this.freshness = freshness;
    }

    /** How old the data is. */
    public SyncFreshness getFreshness() {
        return freshness;
    }
}
