package io.github.camelpolytomic.model.permissions;

/** Known values of {@link PolicyAction#action()}. The API lists none, and may add values. */
public final class PolicyActionName {

    /** Apply the policy to a resource. */
    public static final String APPLY_POLICY = "apply_policy";

    /** Create resources. */
    public static final String CREATE = "create";

    /** Delete a resource. */
    public static final String DELETE = "delete";

    /** Edit a resource. */
    public static final String EDIT = "edit";

    /** Export data. */
    public static final String EXPORT = "export";

    /** Change the policy. */
    public static final String MODIFY_POLICY = "modify_policy";

    /** Query data. */
    public static final String QUERY = "query";

    /** Read a resource. */
    public static final String READ = "read";

    /** Write to a connection with a sync. */
    public static final String SYNC_TO = "sync_to";

    /** Start a sync. */
    public static final String TRIGGER = "trigger";

    private PolicyActionName() {}
}
