package io.github.camelpolytomic.error;

import io.github.camelpolytomic.model.run.SyncFreshness;

/**
 * The data of a bulk sync is older than {@code maxAge}, and {@code ifStale} did not refresh it
 * ({@code bulkSyncFreshness}).
 */
public class PolytomicStaleException extends PolytomicException {

    private static final long serialVersionUID = 1L;

    private final SyncFreshness freshness;

    public PolytomicStaleException(String message, FailureDetails details, SyncFreshness freshness) {
        super(message, details);
        this.freshness = freshness;
    }

    /** The freshness of the data. */
    public SyncFreshness getFreshness() {
        return freshness;
    }
}
