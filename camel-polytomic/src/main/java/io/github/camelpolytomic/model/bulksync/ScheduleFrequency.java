package io.github.camelpolytomic.model.bulksync;

/** Values of a schedule's {@code frequency} known today (API: ScheduleFrequency). The list is open. */
public final class ScheduleFrequency {

    /** Runs only if started manually. */
    public static final String MANUAL = "manual";

    /** Runs continuously. */
    public static final String CONTINUOUS = "continuous";

    /** Runs every hour, at the schedule's minute. */
    public static final String HOURLY = "hourly";

    /** Runs every day, at the schedule's hour and minute. */
    public static final String DAILY = "daily";

    /** Runs every week, on the schedule's day of the week. */
    public static final String WEEKLY = "weekly";

    /** Runs at custom times. */
    public static final String CUSTOM = "custom";

    /** The frequency {@code builder}. */
    public static final String BUILDER = "builder";

    /** Runs after other syncs; bulk syncs lack the member that names them. */
    public static final String RUN_AFTER = "runafter";

    /** Several schedules in one; deprecated from API version 2025-09-18 on. */
    public static final String MULTI = "multi";

    /** Runs after a job of dbt Cloud; bulk syncs lack the member that names it. */
    public static final String DBT_CLOUD = "dbtcloud";

    private ScheduleFrequency() {}
}
