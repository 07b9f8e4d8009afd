package io.github.camelpolytomic.test;

import io.github.camelpolytomic.test.internal.state.modelsync.ModelSyncExecution;

/**
 * A run of a {@link SimulatedModelSync}. It advances with the simulator's clock, as scripted by its {@link
 * SimulatedModelRun}.
 */
public final class SimulatedModelExecution {

    private final ModelSyncExecution execution;

    SimulatedModelExecution(ModelSyncExecution execution) {
        this.execution = execution;
    }

    public String id() {
        return execution.id();
    }

    /** Its current status. */
    public String status() {
        return execution.status();
    }

    /** Whether it has ended, whatever the outcome. */
    public boolean isOver() {
        return execution.isOver();
    }

    /** The number of records it has handled so far. */
    public long recordCount() {
        return execution.counts().total();
    }

    /** The number of records that the target has rejected so far. */
    public long errorCount() {
        return execution.counts().rejected();
    }

    /** What started it: {@code manual} or {@code scheduled}. */
    public String type() {
        return execution.request().type();
    }

    public boolean isTest() {
        return execution.request().isTest();
    }

    public boolean isResync() {
        return execution.request().isResync();
    }

    /** Requests its cancellation; does nothing when it has ended or is canceled already. */
    public void cancel() {
        execution.cancel();
    }

    /** The number of cancellation requests, effective or not: by calls, and here. */
    public int cancelRequests() {
        return execution.cancelRequests();
    }

    /**
     * Whether it ends, or has ended, as canceled; false when it ends by itself before the cancellation takes effect.
     */
    public boolean isCanceled() {
        return execution.isCanceled();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SimulatedModelExecution handle && handle.execution == execution;
    }

    @Override
    public int hashCode() {
        return execution.hashCode();
    }

    @Override
    public String toString() {
        return "SimulatedModelExecution[" + id() + ", " + status() + "]";
    }
}
