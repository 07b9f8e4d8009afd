package io.github.camelpolytomic.model.bulksync;

/** Values of {@code fetchMode} known today (API: BulkFetchMode). The list is open. */
public final class BulkFetchMode {

    /** The default. */
    public static final String NONE = "none";

    /** Salesforce: records modified since the last run. */
    public static final String INCREMENTAL = "incremental";

    /** Salesforce: all records, which includes changes of formula and roll-up fields. */
    public static final String FULL = "full";

    private BulkFetchMode() {}
}
