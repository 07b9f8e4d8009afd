package io.github.camelpolytomic.test;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a run goes.
 *
 * @param statusWhileRunning the status in place of {@code running} and {@code exporting}; empty for those two
 * @param status the status at the end
 * @param message the status message at the end
 */
record RunScript(
        Duration duration,
        Duration cancelTakes,
        String statusWhileRunning,
        String status,
        String message,
        Map<String, SchemaScript> schemas,
        List<LogLine> log) {

    /** The rows of a schema that is not scripted. */
    static final int ROWS = 100;

    private static final Duration CANCEL_TAKES = Duration.ofMillis(500);

    static RunScript endsAfter(Duration duration, String status) {
        return new RunScript(duration, CANCEL_TAKES, "", status, "", Map.of(), List.of());
    }

    RunScript cancelTakes(Duration time) {
        return new RunScript(duration, time, statusWhileRunning, status, message, schemas, log);
    }

    RunScript statusWhileRunning(String other) {
        return new RunScript(duration, cancelTakes, other, status, message, schemas, log);
    }

    RunScript message(String text) {
        return new RunScript(duration, cancelTakes, statusWhileRunning, status, text, schemas, log);
    }

    RunScript counts(String schemaId, long rows, long errors, long warnings) {
        SchemaScript before = schema(schemaId);
        return with(schemaId, new SchemaScript(rows, errors, warnings, before.status, before.message));
    }

    RunScript end(String schemaId, String schemaStatus, String schemaMessage) {
        SchemaScript before = schema(schemaId);
        return with(
                schemaId, new SchemaScript(before.rows, before.errors, before.warnings, schemaStatus, schemaMessage));
    }

    RunScript log(LogLine line) {
        List<LogLine> more = Stream.concat(log.stream(), Stream.of(line)).toList();
        return new RunScript(duration, cancelTakes, statusWhileRunning, status, message, schemas, more);
    }

    SchemaScript schema(String schemaId) {
        return schemas.getOrDefault(schemaId, new SchemaScript(ROWS, 0, 0, "", ""));
    }

    private RunScript with(String schemaId, SchemaScript script) {
        Map<String, SchemaScript> more = new LinkedHashMap<>(schemas);
        more.put(schemaId, script);
        return new RunScript(duration, cancelTakes, statusWhileRunning, status, message, more, log);
    }

    /** How one schema goes; an empty status is that of the run. */
    record SchemaScript(long rows, long errors, long warnings, String status, String message) {}

    /** A line of the console log; without a schema it is about the whole run. */
    record LogLine(Duration after, String level, String text, String schema) {}
}
