package io.github.camelpolytomic.model.bulksync;

/** The kinds of run that a schedule starts, as known today (API: BulkScheduleSyncMode). The list is open. */
public final class BulkScheduleSyncMode {

    /** A run like any other. */
    public static final String NORMAL = "normal";

    /** As {@link BulkResyncMode#REFETCH}. */
    public static final String REFETCH = "refetch";

    /** As {@link BulkResyncMode#RESYNC}. */
    public static final String RESYNC = "resync";

    /** As {@link BulkResyncMode#REBUILD}. */
    public static final String REBUILD = "rebuild";

    private BulkScheduleSyncMode() {}
}
