package io.github.camelpolytomic.model.bulksync;

/** Values of {@code resync_mode} known today (API: BulkResyncMode). The list is open. */
public final class BulkResyncMode {

    /** The resync mode {@code refetch}. */
    public static final String REFETCH = "refetch";

    /** The resync mode {@code resync}. */
    public static final String RESYNC = "resync";

    /** The resync mode {@code rebuild}: a full rerun. */
    public static final String REBUILD = "rebuild";

    private BulkResyncMode() {}
}
