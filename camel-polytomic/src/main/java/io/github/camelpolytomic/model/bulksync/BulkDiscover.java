package io.github.camelpolytomic.model.bulksync;

/**
 * Values of {@code automaticallyAddNewFields} and {@code automaticallyAddNewObjects} known today (API: BulkDiscover).
 * The list is open.
 */
public final class BulkDiscover {

    /** Everything new is added. */
    public static final String ALL = "all";

    /** Only what can be synced incrementally is added. */
    public static final String ONLY_INCREMENTAL = "onlyIncremental";

    /** Only what cannot be synced incrementally is added. */
    public static final String ONLY_NON_INCREMENTAL = "onlyNonIncremental";

    /** Nothing is added. */
    public static final String NONE = "none";

    private BulkDiscover() {}
}
