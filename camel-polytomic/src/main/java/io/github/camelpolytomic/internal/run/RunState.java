package io.github.camelpolytomic.internal.run;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

import io.github.camelpolytomic.internal.run.outcome.RunSnapshot;
import io.github.camelpolytomic.internal.run.sync.SyncRef;
import io.github.camelpolytomic.internal.text.Excerpts;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;
import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.model.run.BulkSyncRunBuilder;
import io.github.camelpolytomic.model.run.RunInFlight;

/** What is known of a run while it goes on. Whoever has to say something about it asks here. */
final class RunState {

    private final String operation;
    private final LongSupplier clock;
    private final long since;
    private final RunSnapshot progress = new RunSnapshot();
    private volatile SyncRef sync;
    private volatile String stage = "looking up";
    private volatile String origin;
    private volatile Throwable lastFailure;

    /** @param clock tells the time in nanoseconds */
    RunState(String operation, SyncRef sync, LongSupplier clock) {
        this.operation = operation;
        this.sync = sync;
        this.clock = clock;
        this.since = clock.getAsLong();
    }

    SyncRef sync() {
        return sync;
    }

    void found(SyncRef known) {
        sync = known;
    }

    /** Says what the run is doing. */
    void stage(String doing) {
        stage = doing;
    }

    void origin(String how) {
        origin = how;
    }

    String origin() {
        return origin;
    }

    /** The failure that is to be told if nothing better comes; {@code null} when there was none. */
    Throwable lastFailure() {
        return lastFailure;
    }

    void lastFailure(Throwable failure) {
        lastFailure = failure;
    }

    /** The newest state of an execution of the run. */
    void seen(BulkSyncExecution execution) {
        progress.seen(execution);
    }

    boolean hasExecution() {
        return !progress.isEmpty();
    }

    /** The execution that has not ended, as far as is known. */
    Optional<String> goingOn() {
        return progress.goingOn();
    }

    /** The run as it is known now. */
    BulkSyncRun soFar() {
        return about(progress).origin(origin).build();
    }

    /** The run with another execution in it that is not its own; without an origin where nothing came of it. */
    BulkSyncRun with(BulkSyncExecution other, String how) {
        RunSnapshot one = new RunSnapshot();
        if (other != null) {
            one.seen(other);
        }
        return about(one).origin(how).build();
    }

    private BulkSyncRunBuilder about(RunSnapshot executions) {
        SyncRef known = sync;
        return executions.run().syncId(known.id()).syncName(known.name()).waitedMillis(age().toMillis());
    }

    /** As people see it. */
    RunInFlight view() {
        BulkSyncRun run = soFar();
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

    /** Since when it is waited for. */
    Duration age() {
        return Duration.ofNanos(clock.getAsLong() - since);
    }
}
