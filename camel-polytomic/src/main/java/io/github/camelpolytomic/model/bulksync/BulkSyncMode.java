package io.github.camelpolytomic.model.bulksync;

/** Values of a bulk sync's {@code mode} known today (API: BulkSyncMode, BulkSyncTargetMode). The list is open. */
public final class BulkSyncMode {

    /** The mode {@code snapshot}. */
    public static final String SNAPSHOT = "snapshot";

    /** The mode {@code replicate}. */
    public static final String REPLICATE = "replicate";

    /** The mode {@code append}, from API version 2025-09-18 on. */
    public static final String APPEND = "append";

    private BulkSyncMode() {}
}
