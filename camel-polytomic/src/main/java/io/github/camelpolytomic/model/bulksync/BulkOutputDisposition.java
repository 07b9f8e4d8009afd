package io.github.camelpolytomic.model.bulksync;

/** Values of a run's {@code outputDisposition} known today (API: BulkOutputDisposition). The list is open. */
public final class BulkOutputDisposition {

    /** The data in the destination was kept. */
    public static final String RETAIN = "retain";

    /** The tables in the destination were emptied. */
    public static final String TRUNCATE = "truncate";

    /** The tables in the destination were recreated. */
    public static final String REBUILD = "rebuild";

    private BulkOutputDisposition() {}
}
