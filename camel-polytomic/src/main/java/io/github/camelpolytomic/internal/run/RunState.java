package io.github.camelpolytomic.internal.run;

import java.time.Duration;
import java.util.Optional;

import io.github.camelpolytomic.internal.client.PolytomicClient;
import io.github.camelpolytomic.internal.run.outcome.RunHistory;
import io.github.camelpolytomic.internal.run.sync.Execution;
import io.github.camelpolytomic.internal.run.sync.RunSnapshot;
import io.github.camelpolytomic.internal.run.sync.RunSnapshotBuilder;
import io.github.camelpolytomic.internal.run.sync.SyncRef;
import io.github.camelpolytomic.internal.text.Excerpts;
import io.github.camelpolytomic.model.run.RunInFlight;

/** What is known of a run while it is waited for. */
final class RunState {

    private final String operation;
    private final PolytomicClient clock;
    private final long since;
    private final RunHistory history = new RunHistory();
    private volatile SyncRef sync;
    private volatile String stage = "finding the sync";
    private volatile String origin;
    private volatile Throwable lastFailure;

    /** @param clock has the time in nanoseconds */
    RunState(String operation, SyncRef sync, PolytomicClient clock) {
        this.operation = operation;
        this.sync = sync;
        this.clock = clock;
        this.since = clock.nanoTime();
    }

    SyncRef sync() {
        return sync;
    }

    void sync(SyncRef found) {
        sync = found;
    }

    /** Sets what the run is doing, for people. */
    void stage(String doing) {
        stage = doing;
    }

    void origin(String value) {
        origin = value;
    }

    String origin() {
        return origin;
    }

    /** The failure to report if nothing better comes; {@code null} when there was none. */
    Throwable lastFailure() {
        return lastFailure;
    }

    void lastFailure(Throwable failure) {
        lastFailure = failure;
    }

    /** Adds the newest state of an execution of the run. */
    void add(Execution execution) {
        history.add(execution);
    }

    boolean hasExecution() {
        return !history.isEmpty();
    }

    /** The id of the execution that has not ended, if there is one. */
    Optional<String> runningExecution() {
        return history.running();
    }

    /** The run as it is known now. */
    RunSnapshot snapshot() {
        return complete(history.snapshot()).origin(origin).build();
    }

    /** The run with an execution that is not its own, or with none. */
    RunSnapshot snapshotWith(Execution other) {
        RunHistory one = new RunHistory();
        if (other != null) {
            one.add(other);
        }
        return complete(one.snapshot()).build();
    }

    private RunSnapshotBuilder complete(RunSnapshotBuilder executions) {
        SyncRef known = sync;
        return executions.syncId(known.id()).syncName(known.name()).waited(age());
    }

    /** The run as operators see it. */
    RunInFlight view() {
        RunSnapshot run = snapshot();
        return new RunInFlight(
                operation,
                text(run.syncId()),
                text(run.syncName()),
                text(run.executionId()),
                stage,
                text(run.status()),
                age());
    }

    private static String text(String value) {
        return value == null ? "" : Excerpts.value(value);
    }

    /** How long the run has been waited for. */
    Duration age() {
        return Duration.ofNanos(clock.nanoTime() - since);
    }
}
