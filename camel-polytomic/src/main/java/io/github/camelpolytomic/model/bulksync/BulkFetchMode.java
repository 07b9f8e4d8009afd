package io.github.camelpolytomic.model.bulksync;

/** Values of {@code fetchMode} known today (API: BulkFetchMode). The list is open. */
public final class BulkFetchMode {

    /** The normal case. */
    public static final String NONE = "none";

    /** Salesforce: what was modified since the last run. */
    public static final String INCREMENTAL = "incremental";

    /** Salesforce: everything, and so changes of formula and roll-up fields too. */
    public static final String FULL = "full";

    private BulkFetchMode() {}
}
