package io.github.camelpolytomic.test;

import java.time.Duration;

import io.github.camelpolytomic.test.internal.state.sync.RunScript;

/**
 * The script of a run of a {@link SimulatedBulkSync}: how long it takes, how it ends, and the outcome of each schema.
 * Immutable.
 *
 * <pre>{@code
 * workspace.bulkSync(id).orElseThrow().nextRun(SimulatedRun.completesAfter(Duration.ofMinutes(5))
 *         .schema("Account", 1_200, 3)
 *         .schemaEnds("Lead", "failed", "no permission"));
 * }</pre>
 *
 * <p>A run is {@code created}, {@code scheduled}, {@code running} and, for the last fifth of its time, {@code
 * exporting}; its counts grow with the time. A schema that is not scripted has {@value #ROWS} rows.
 */
public final class SimulatedRun {

    /** The number of rows of a schema that is not scripted. */
    public static final int ROWS = RunScript.ROWS;

    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final RunScript script;

    private SimulatedRun(RunScript script) {
        this.script = script;
    }

    /** A run that takes this long and ends {@code completed}. */
    public static SimulatedRun completesAfter(Duration duration) {
        return endsAfter(duration, "completed");
    }

    /** A run that takes this long and ends {@code failed}, with this message. */
    public static SimulatedRun failsAfter(Duration duration, String message) {
        return endsAfter(duration, "failed").message(message);
    }

    /** A run that takes this long and ends with any status, known or unknown. */
    public static SimulatedRun endsAfter(Duration duration, String status) {
        return new SimulatedRun(RunScript.endsAfter(duration, status));
    }

    /** A run that goes on until it is canceled. */
    public static SimulatedRun neverEnds() {
        return completesAfter(FOREVER);
    }

    /**
     * The status in place of {@code running} and {@code exporting}. It may be unknown, or one that usually marks the
     * end: {@code completed_at} stays null until the run has ended. The schemas are {@code running} and {@code
     * exporting} as usual.
     */
    public SimulatedRun whileRunning(String otherStatus) {
        return new SimulatedRun(script.statusWhileRunning(otherStatus));
    }

    /** The {@code status_message} when the run has ended. */
    public SimulatedRun message(String text) {
        return new SimulatedRun(script.message(text));
    }

    /** The number of rows of this schema. */
    public SimulatedRun schema(String schemaId, long rows) {
        return schema(schemaId, rows, 0);
    }

    /** The numbers of rows and errors of this schema. */
    public SimulatedRun schema(String schemaId, long rows, long errors) {
        return schema(schemaId, rows, errors, 0);
    }

    /** The numbers of rows, errors and warnings of this schema. */
    public SimulatedRun schema(String schemaId, long rows, long errors, long warnings) {
        return new SimulatedRun(script.counts(schemaId, rows, errors, warnings));
    }

    /** How this schema ends, when it does not end as the run does. */
    public SimulatedRun schemaEnds(String schemaId, String schemaStatus, String schemaMessage) {
        return new SimulatedRun(script.end(schemaId, schemaStatus, schemaMessage));
    }

    /** Adds a line to the console log of the run, this long after its start. */
    public SimulatedRun log(Duration after, String level, String text) {
        return schemaLog("", after, level, text);
    }

    /** Adds a line to the console log of this schema, this long after the start of the run. */
    public SimulatedRun schemaLog(String schemaId, Duration after, String level, String text) {
        return new SimulatedRun(script.log(new RunScript.LogLine(after, level, text, schemaId)));
    }

    /**
     * How long it stays {@code canceling} after a cancellation; half a second by default. A run that would end by
     * itself within that time does so.
     */
    public SimulatedRun cancelTakes(Duration time) {
        return new SimulatedRun(script.cancelTakes(time));
    }

    RunScript script() {
        return script;
    }

    @Override
    public String toString() {
        return "SimulatedRun[" + script.course().status() + " after "
                + script.course().duration() + "]";
    }
}
