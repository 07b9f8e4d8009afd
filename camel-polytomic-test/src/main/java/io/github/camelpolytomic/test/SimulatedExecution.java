package io.github.camelpolytomic.test;

import java.util.List;

import io.github.camelpolytomic.test.internal.state.sync.Execution;

/**
 * A run of a {@link SimulatedBulkSync}. It advances with the simulator's clock, as scripted by its {@link
 * SimulatedRun}.
 */
public final class SimulatedExecution {

    private final Execution execution;

    SimulatedExecution(Execution execution) {
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

    /** The number of rows it has written so far. */
    public long recordCount() {
        return execution.recordCount();
    }

    /** The ids of the schemas it runs for. */
    public List<String> schemas() {
        return execution.schemas();
    }

    /** What started it: {@code manual} or {@code scheduled}. */
    public String type() {
        return execution.request().type();
    }

    public boolean isTest() {
        return execution.request().isTest();
    }

    /** The requested resync mode; empty for an ordinary run. */
    public String resyncMode() {
        return execution.request().resyncMode();
    }

    /** Requests its cancellation; does nothing when it has ended or is canceled already. */
    public void cancel() {
        execution.cancel();
    }

    /** The number of cancellation requests, effective or not: by calls, by the deactivation of its sync, and here. */
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
        return other instanceof SimulatedExecution handle && handle.execution == execution;
    }

    @Override
    public int hashCode() {
        return execution.hashCode();
    }

    @Override
    public String toString() {
        return "SimulatedExecution[" + id() + ", " + status() + "]";
    }
}
