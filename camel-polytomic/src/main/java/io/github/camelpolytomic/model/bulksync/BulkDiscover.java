package io.github.camelpolytomic.model.bulksync;

/**
 * Values of {@code automaticallyAddNewFields} and {@code automaticallyAddNewObjects} known today (API: BulkDiscover).
 * The list is open.
 */
public final class BulkDiscover {

    /** All new ones are added. */
    public static final String ALL = "all";

    /** Only those that can be synced incrementally are added. */
    public static final String ONLY_INCREMENTAL = "onlyIncremental";

    /** Only those that cannot be synced incrementally are added. */
    public static final String ONLY_NON_INCREMENTAL = "onlyNonIncremental";

    /** None is added. */
    public static final String NONE = "none";

    private BulkDiscover() {}
}
