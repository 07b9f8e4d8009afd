package io.github.camelpolytomic.test;

import java.time.Duration;

import io.github.camelpolytomic.test.internal.state.modelsync.ModelRunScript;
import io.github.camelpolytomic.test.internal.state.modelsync.ModelRunScript.RecordNote;
import io.github.camelpolytomic.test.internal.state.modelsync.RecordAction;
import io.github.camelpolytomic.test.internal.state.sync.RunScript;

/**
 * The script of a run of a {@link SimulatedModelSync}: how long it takes, how it ends, and what it does with the
 * records. Immutable.
 *
 * <pre>{@code
 * workspace.modelSync(id).orElseThrow().nextRun(SimulatedModelRun.completesAfter(Duration.ofMinutes(5))
 *         .inserts(120)
 *         .updates(30)
 *         .rejects("ada@example.org", "Email is not unique"));
 * }</pre>
 *
 * <p>A run is {@code created}, {@code scheduled}, {@code running} and, for the last fifth of its time, {@code
 * processing}; its counts grow with the time. A run without numbers of records writes {@value #RECORDS}, as the mode of
 * its sync says. The records are in its logs.
 */
public final class SimulatedModelRun {

    /** The number of records of a run without numbers. */
    public static final int RECORDS = ModelRunScript.RECORDS;

    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final ModelRunScript script;

    private SimulatedModelRun(ModelRunScript script) {
        this.script = script;
    }

    /** A run that takes this long and ends {@code completed}. */
    public static SimulatedModelRun completesAfter(Duration duration) {
        return endsAfter(duration, "completed");
    }

    /** A run that takes this long and ends {@code failed}, with this error. */
    public static SimulatedModelRun failsAfter(Duration duration, String error) {
        return endsAfter(duration, "failed").error(error);
    }

    /** A run that takes this long and ends with any status, known or unknown. */
    public static SimulatedModelRun endsAfter(Duration duration, String status) {
        return new SimulatedModelRun(ModelRunScript.endsAfter(duration, status));
    }

    /** A run that goes on until it is canceled. */
    public static SimulatedModelRun neverEnds() {
        return completesAfter(FOREVER);
    }

    /** The status in place of {@code running} and {@code processing}; it may be unknown. */
    public SimulatedModelRun whileRunning(String otherStatus) {
        return new SimulatedModelRun(script.course(script.course().statusWhileRunning(otherStatus)));
    }

    /** The number of records that it inserts. */
    public SimulatedModelRun inserts(long records) {
        return new SimulatedModelRun(script.written(RecordAction.INSERT, records));
    }

    /** The number of records that it updates. */
    public SimulatedModelRun updates(long records) {
        return new SimulatedModelRun(script.written(RecordAction.UPDATE, records));
    }

    /** The number of records that it inserts or updates, of which the target does not tell which. */
    public SimulatedModelRun upserts(long records) {
        return new SimulatedModelRun(script.written(RecordAction.UPSERT, records));
    }

    /** The number of records that it deletes. */
    public SimulatedModelRun deletes(long records) {
        return new SimulatedModelRun(script.written(RecordAction.DELETE, records));
    }

    /** Adds a record that the target rejects: its identity, and the reason. */
    public SimulatedModelRun rejects(String identity, String reason) {
        return new SimulatedModelRun(script.rejected(new RecordNote(identity, reason)));
    }

    /** Adds a warning about a record: its identity, and the warning. */
    public SimulatedModelRun warns(String identity, String warning) {
        return new SimulatedModelRun(script.warned(new RecordNote(identity, warning)));
    }

    /** Adds an error about the run as a whole, which it reports when it has ended. */
    public SimulatedModelRun error(String text) {
        return new SimulatedModelRun(script.error(text));
    }

    /** Adds a line to its console log, this long after its start. */
    public SimulatedModelRun log(Duration after, String level, String text) {
        return new SimulatedModelRun(script.log(new RunScript.LogLine(after, level, text, "")));
    }

    /**
     * How long it stays {@code canceling} after a cancellation; half a second by default. A run that would end by
     * itself within that time does so.
     */
    public SimulatedModelRun cancelTakes(Duration time) {
        return new SimulatedModelRun(script.course(script.course().cancelTakes(time)));
    }

    ModelRunScript script() {
        return script;
    }

    @Override
    public String toString() {
        return "SimulatedModelRun[" + script.course().status() + " after "
                + script.course().duration() + "]";
    }
}
