package io.github.camelpolytomic.model.bulksync;

/** Values of a schedule's {@code selectiveMode} known today (API: BulkSelectiveMode). The list is open. */
public final class BulkSelectiveMode {

    /** All fields. */
    public static final String NONE = "none";

    /** Fields that can be synced incrementally. */
    public static final String INCREMENTAL_FIELDS = "incrementalFields";

    /** Fields that cannot be synced incrementally. */
    public static final String NON_INCREMENTAL_FIELDS = "nonincrementalFields";

    private BulkSelectiveMode() {}
}
