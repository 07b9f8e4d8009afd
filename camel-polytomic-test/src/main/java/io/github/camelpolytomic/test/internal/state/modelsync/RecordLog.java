package io.github.camelpolytomic.test.internal.state.modelsync;

import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.state.modelsync.ModelRunScript.RecordNote;

/** The log of one kind of records of a run so far, in files of at most a thousand records. */
public record RecordLog(RecordLogType type, RecordCounts counts, ModelRunScript script, List<String> targets) {

    private static final int RECORDS_IN_A_FILE = 1_000;

    public long count() {
        return counts.in(type);
    }

    /** The names of its files. */
    public List<String> files() {
        long files = (count() + RECORDS_IN_A_FILE - 1) / RECORDS_IN_A_FILE;
        return IntStream.range(0, Math.toIntExact(files)).mapToObj(this::file).toList();
    }

    /** The content of a file. */
    public ArrayNode content(String file) {
        long first = (long) files().indexOf(file) * RECORDS_IN_A_FILE;
        ArrayNode records = Json.array();
        for (long i = first; i < Math.min(count(), first + RECORDS_IN_A_FILE); i++) {
            records.add(record((int) i));
        }
        return records;
    }

    private String file(int index) {
        return "%s-%s.json".formatted(type.json(), index + 1);
    }

    private ObjectNode record(int index) {
        return switch (type) {
            case ERRORS -> noted("error", script.rejected().get(index));
            case WARNINGS -> noted("warning", script.warned().get(index));
            // the rejected records come last
            case RECORDS ->
                index < count() - counts.rejected()
                        ? written(index)
                        : noted("error", script.rejected().get((int) (index - count() + counts.rejected())));
            case DELETES, INSERTS, UPDATES -> written(index);
        };
    }

    private ObjectNode written(int index) {
        return record("record " + (index + 1));
    }

    private ObjectNode noted(String member, RecordNote note) {
        return record(note.identity()).put(member, note.text());
    }

    private ObjectNode record(String identity) {
        ObjectNode record = Json.object().put("identity", identity);
        ObjectNode fields = record.putObject("record");
        targets.forEach(target -> fields.put(target, target + " of " + identity));
        return record;
    }
}
