package io.github.camelpolytomic.model.operations;

/** Values of a rate limit's {@code reason} known today. The list is open. */
public final class OperationSearchLimit {

    /** The tasks of the organization in a minute. */
    public static final String ORGANIZATION_MINUTE = "organization.minute.limit";

    /** The tasks of the organization in a day. */
    public static final String ORGANIZATION_DAILY = "organization.daily.limit";

    /** The tasks of all organizations in a minute. */
    public static final String GLOBAL_MINUTE = "global.minute.limit";

    private OperationSearchLimit() {}
}
