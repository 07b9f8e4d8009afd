package io.github.camelpolytomic.test.internal.state.modelsync;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.github.camelpolytomic.test.internal.state.sync.RunCourse;
import io.github.camelpolytomic.test.internal.state.sync.RunScript.LogLine;

/**
 * The script of a run of a model sync.
 *
 * @param written the records that are written, by what is done with them
 * @param rejected the records that the target rejects
 * @param warned the records that are written with a warning
 * @param errors the texts about the run as a whole
 */
public record ModelRunScript(
        RunCourse course,
        Map<RecordAction, Long> written,
        List<RecordNote> rejected,
        List<RecordNote> warned,
        List<String> errors,
        List<LogLine> log) {

    /** The records of a run that is not scripted. */
    public static final int RECORDS = 100;

    /** What the target, or the service, says about a record. */
    public record RecordNote(String identity, String text) {}

    public static ModelRunScript endsAfter(Duration duration, String status) {
        RunCourse course = RunCourse.endsAfter(duration, "processing", status);
        return new ModelRunScript(course, Map.of(), List.of(), List.of(), List.of(), List.of());
    }

    public ModelRunScript course(RunCourse other) {
        return new ModelRunScript(other, written, rejected, warned, errors, log);
    }

    public ModelRunScript written(RecordAction action, long records) {
        Map<RecordAction, Long> more = new TreeMap<>(written);
        more.put(action, records);
        return new ModelRunScript(course, more, rejected, warned, errors, log);
    }

    public ModelRunScript rejected(RecordNote note) {
        return new ModelRunScript(course, written, plus(rejected, note), warned, errors, log);
    }

    public ModelRunScript warned(RecordNote note) {
        return new ModelRunScript(course, written, rejected, plus(warned, note), errors, log);
    }

    public ModelRunScript error(String text) {
        return new ModelRunScript(course, written, rejected, warned, plus(errors, text), log);
    }

    public ModelRunScript log(LogLine line) {
        return new ModelRunScript(course, written, rejected, warned, errors, plus(log, line));
    }

    private static <T> List<T> plus(List<T> list, T element) {
        return Stream.concat(list.stream(), Stream.of(element)).toList();
    }
}
