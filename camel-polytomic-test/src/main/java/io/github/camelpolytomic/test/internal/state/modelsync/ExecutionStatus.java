package io.github.camelpolytomic.test.internal.state.modelsync;

import java.util.Set;

/** The statuses of a run of a model sync. */
public final class ExecutionStatus {

    /** All of them. */
    public static final Set<String> ALL = Set.of(
            "created",
            "scheduled",
            "queued",
            "waiting",
            "running",
            "processing",
            "canceling",
            "canceled",
            "completed",
            "failed",
            "interrupted");

    private static final Set<String> FINAL = Set.of("canceled", "completed", "failed", "interrupted");

    private ExecutionStatus() {}

    static boolean isFinal(String status) {
        return FINAL.contains(status);
    }
}
