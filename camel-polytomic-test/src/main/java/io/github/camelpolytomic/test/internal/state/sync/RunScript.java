package io.github.camelpolytomic.test.internal.state.sync;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The script of a run.
 *
 * @param message the status message at the end
 */
public record RunScript(RunCourse course, String message, Map<String, SchemaScript> schemas, List<LogLine> log) {

    /** The rows of a schema that is not scripted. */
    public static final int ROWS = 100;

    public static RunScript endsAfter(Duration duration, String status) {
        return new RunScript(RunCourse.endsAfter(duration, "exporting", status), "", Map.of(), List.of());
    }

    public RunScript cancelTakes(Duration time) {
        return new RunScript(course.cancelTakes(time), message, schemas, log);
    }

    public RunScript statusWhileRunning(String other) {
        return new RunScript(course.statusWhileRunning(other), message, schemas, log);
    }

    public RunScript message(String text) {
        return new RunScript(course, text, schemas, log);
    }

    public RunScript counts(String schemaId, long rows, long errors, long warnings) {
        SchemaScript before = schema(schemaId);
        return with(schemaId, new SchemaScript(rows, errors, warnings, before.status, before.message));
    }

    public RunScript end(String schemaId, String schemaStatus, String schemaMessage) {
        SchemaScript before = schema(schemaId);
        return with(
                schemaId, new SchemaScript(before.rows, before.errors, before.warnings, schemaStatus, schemaMessage));
    }

    public RunScript log(LogLine line) {
        List<LogLine> more = Stream.concat(log.stream(), Stream.of(line)).toList();
        return new RunScript(course, message, schemas, more);
    }

    SchemaScript schema(String schemaId) {
        return schemas.getOrDefault(schemaId, new SchemaScript(ROWS, 0, 0, "", ""));
    }

    private RunScript with(String schemaId, SchemaScript script) {
        Map<String, SchemaScript> more = new LinkedHashMap<>(schemas);
        more.put(schemaId, script);
        return new RunScript(course, message, more, log);
    }

    /** The script of one schema; an empty status is that of the run. */
    record SchemaScript(long rows, long errors, long warnings, String status, String message) {}

    /** A line of the console log; without a schema it is about the whole run. */
    public record LogLine(Duration after, String level, String text, String schema) {}
}
