package io.github.camelpolytomic.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a run of a {@link SimulatedBulkSync} goes: how long it takes, how it ends, and what becomes of each schema.
 * Immutable.
 *
 * <pre>{@code
 * workspace.bulkSync(id).orElseThrow().nextRun(SimulatedRun.completesAfter(Duration.ofMinutes(5))
 *         .schema("Account", 1_200, 3)
 *         .schemaEnds("Lead", "failed", "no permission"));
 * }</pre>
 *
 * <p>A run is {@code created}, {@code scheduled}, {@code running} and, for the last fifth of its time, {@code exporting};
 * its counts grow with the time. A schema that is not mentioned has {@value #ROWS} rows.
 */
public final class SimulatedRun {

    /** How many rows a schema has when nothing is said about it. */
    public static final int ROWS = 100;

    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final Duration duration;
    private final Duration cancelTakes;
    private final String statusWhileRunning;
    private final String status;
    private final String message;
    private final Map<String, SchemaScript> schemas;
    private final List<LogLine> log;

    private SimulatedRun(
            Duration duration,
            Duration cancelTakes,
            String statusWhileRunning,
            String status,
            String message,
            Map<String, SchemaScript> schemas,
            List<LogLine> log) {
        this.duration = duration;
        this.cancelTakes = cancelTakes;
        this.statusWhileRunning = statusWhileRunning;
        this.status = status;
        this.message = message;
        this.schemas = schemas;
        this.log = log;
    }

    /** A run that takes this long and ends {@code completed}. */
    public static SimulatedRun completesAfter(Duration duration) {
        return endsAfter(duration, "completed");
    }

    /** A run that takes this long and ends {@code failed}, with this message. */
    public static SimulatedRun failsAfter(Duration duration, String message) {
        return endsAfter(duration, "failed").message(message);
    }

    /** A run that takes this long and ends with any status, also one that nobody knows. */
    public static SimulatedRun endsAfter(Duration duration, String status) {
        return new SimulatedRun(duration, Duration.ofMillis(500), "", status, "", Map.of(), List.of());
    }

    /** A run that goes on until it is canceled. */
    public static SimulatedRun neverEnds() {
        return completesAfter(FOREVER);
    }

    /**
     * What the run says instead of {@code running} and {@code exporting}, also what nobody knows or what looks like an end:
     * {@code completed_at} is null all the same until the run has ended. Its schemas are {@code running} and
     * {@code exporting} as ever.
     */
    public SimulatedRun whileRunning(String otherStatus) {
        return new SimulatedRun(duration, cancelTakes, otherStatus, status, message, schemas, log);
    }

    /** What {@code status_message} says when the run has ended. */
    public SimulatedRun message(String text) {
        return new SimulatedRun(duration, cancelTakes, statusWhileRunning, status, text, schemas, log);
    }

    /** How many rows of this schema there are. */
    public SimulatedRun schema(String schemaId, long rows) {
        return schema(schemaId, rows, 0);
    }

    /** How many rows of this schema there are, and how many errors. */
    public SimulatedRun schema(String schemaId, long rows, long errors) {
        return schema(schemaId, rows, errors, 0);
    }

    /** How many rows of this schema there are, how many errors, and how many warnings. */
    public SimulatedRun schema(String schemaId, long rows, long errors, long warnings) {
        SchemaScript before = script(schemaId);
        return with(schemaId, new SchemaScript(rows, errors, warnings, before.status, before.message));
    }

    /** How this schema ends, when it ends otherwise than the run. */
    public SimulatedRun schemaEnds(String schemaId, String schemaStatus, String schemaMessage) {
        SchemaScript before = script(schemaId);
        return with(
                schemaId, new SchemaScript(before.rows, before.errors, before.warnings, schemaStatus, schemaMessage));
    }

    /** Adds a line to the console log of the run, this long after its start. */
    public SimulatedRun log(Duration after, String level, String text) {
        return log(new LogLine(after, level, text, ""));
    }

    /** Adds a line to the console log of this schema, this long after the start of the run. */
    public SimulatedRun schemaLog(String schemaId, Duration after, String level, String text) {
        return log(new LogLine(after, level, text, schemaId));
    }

    /**
     * How long it stays {@code canceling} when it is canceled; half a second without this. A run that would end in less time
     * than that ends as if nobody had asked.
     */
    public SimulatedRun cancelTakes(Duration time) {
        return new SimulatedRun(duration, time, statusWhileRunning, status, message, schemas, log);
    }

    Duration duration() {
        return duration;
    }

    Duration cancelTakes() {
        return cancelTakes;
    }

    /** What is said instead of running; empty when nothing is. */
    String statusWhileRunning() {
        return statusWhileRunning;
    }

    String status() {
        return status;
    }

    String message() {
        return message;
    }

    List<LogLine> log() {
        return log;
    }

    SchemaScript script(String schemaId) {
        return schemas.getOrDefault(schemaId, new SchemaScript(ROWS, 0, 0, "", ""));
    }

    private SimulatedRun with(String schemaId, SchemaScript script) {
        Map<String, SchemaScript> more = new LinkedHashMap<>(schemas);
        more.put(schemaId, script);
        return new SimulatedRun(duration, cancelTakes, statusWhileRunning, status, message, more, log);
    }

    private SimulatedRun log(LogLine line) {
        List<LogLine> more = new ArrayList<>(log);
        more.add(line);
        return new SimulatedRun(duration, cancelTakes, statusWhileRunning, status, message, schemas, more);
    }

    @Override
    public String toString() {
        return "SimulatedRun[" + status + " after " + duration + "]";
    }

    /** What becomes of one schema; an empty status is that of the run. */
    record SchemaScript(long rows, long errors, long warnings, String status, String message) {}

    /** A line of the console log; without a schema it is about the whole run. */
    record LogLine(Duration after, String level, String text, String schema) {}
}
