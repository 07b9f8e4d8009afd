package io.github.camelpolytomic.model.modelsync;

/**
 * Values of a model sync's {@code mode} known today (API: ModelSyncMode, ModelsyncSyncTargetMode). The list is open.
 */
public final class ModelSyncMode {

    /** Creates records. */
    public static final String CREATE = "create";

    /** Updates existing records. */
    public static final String UPDATE = "update";

    /** Updates existing records and creates the others. */
    public static final String UPDATE_OR_CREATE = "updateOrCreate";

    /** Replaces all records. */
    public static final String REPLACE = "replace";

    /** Appends all records. */
    public static final String APPEND = "append";

    /** Removes records. */
    public static final String REMOVE = "remove";

    /** Writes a complete copy on every run. */
    public static final String SNAPSHOT = "snapshot";

    private ModelSyncMode() {}
}
