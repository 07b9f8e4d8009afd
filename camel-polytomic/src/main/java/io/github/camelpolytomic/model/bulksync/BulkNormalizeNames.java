package io.github.camelpolytomic.model.bulksync;

/** Values of a bulk sync's {@code normalizeNames} known today (API: BulkNormalizeNames). The list is open. */
public final class BulkNormalizeNames {

    /** Names are normalized. */
    public static final String ENABLED = "enabled";

    /** Names are the same as in the source. */
    public static final String DISABLED = "disabled";

    /** Names are normalized by the older rules. */
    public static final String LEGACY = "legacy";

    private BulkNormalizeNames() {}
}
