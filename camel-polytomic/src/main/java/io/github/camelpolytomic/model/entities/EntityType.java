package io.github.camelpolytomic.model.entities;

/** Values of an entity's {@code type} known today. The list is open. */
public final class EntityType {

    /** An organization. */
    public static final String ORGANIZATION = "organization";

    /** A user. */
    public static final String USER = "user";

    /** A connection. */
    public static final String CONNECTION = "connection";

    /** A model. */
    public static final String MODEL = "model";

    /** A model sync. */
    public static final String SYNC = "sync";

    /** An execution of a model sync. */
    public static final String SYNC_EXECUTION = "sync_execution";

    /** A bulk sync. */
    public static final String BULK_SYNC = "bulk_sync";

    /** An execution of a bulk sync. */
    public static final String BULK_SYNC_EXECUTION = "bulk_sync_execution";

    /** A Harbor. */
    public static final String HARBOR = "harbor";

    /** A document of a Harbor, with a relationship {@code harbor}. */
    public static final String HARBOR_CONTEXT = "harbor_context";

    private EntityType() {}
}
