package io.github.camelpolytomic.model.bulksync;

/** Values of a schedule's {@code resyncMode} known today (API: BulkScheduleSyncMode). The list is open. */
public final class BulkScheduleSyncMode {

    /** A normal run. */
    public static final String NORMAL = "normal";

    /** As {@link BulkResyncMode#REFETCH}. */
    public static final String REFETCH = "refetch";

    /** As {@link BulkResyncMode#RESYNC}. */
    public static final String RESYNC = "resync";

    /** As {@link BulkResyncMode#REBUILD}. */
    public static final String REBUILD = "rebuild";

    private BulkScheduleSyncMode() {}
}
