package io.github.camelpolytomic.test.internal.state.modelsync;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongUnaryOperator;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;

/** How many records a run has handled: the contract's ExecutionCounts. */
public record RecordCounts(Map<RecordAction, Long> written, long rejected, long warned) {

    /** All records of a run when it is over. */
    static RecordCounts of(ModelRunScript script, ModelRunRequest request, RecordAction usual) {
        int rejected = script.rejected().size();
        long limit = request.records() == 0 ? Long.MAX_VALUE : Math.max(0, request.records() - rejected);
        Map<RecordAction, Long> scripted =
                script.written().isEmpty() ? Map.of(usual, (long) ModelRunScript.RECORDS) : script.written();
        Map<RecordAction, Long> written = new EnumMap<>(RecordAction.class);
        for (Map.Entry<RecordAction, Long> each : scripted.entrySet()) {
            long records = Math.min(each.getValue(), limit);
            written.put(each.getKey(), records);
            limit -= records;
        }
        return new RecordCounts(written, rejected, script.warned().size());
    }

    /** Each of these counts, as far as the run has come. */
    RecordCounts soFar(LongUnaryOperator done) {
        Map<RecordAction, Long> part = new EnumMap<>(RecordAction.class);
        written.forEach((action, records) -> part.put(action, done.applyAsLong(records)));
        return new RecordCounts(part, done.applyAsLong(rejected), done.applyAsLong(warned));
    }

    public long total() {
        return rejected + written.values().stream().mapToLong(Long::longValue).sum();
    }

    public long written(RecordAction action) {
        return written.getOrDefault(action, 0L);
    }

    /** The number of records in a log. */
    long in(RecordLogType log) {
        return switch (log) {
            case DELETES -> written(RecordAction.DELETE);
            case ERRORS -> rejected;
            case INSERTS -> written(RecordAction.INSERT);
            case RECORDS -> total();
            case UPDATES -> written(RecordAction.UPDATE);
            case WARNINGS -> warned;
        };
    }

    /** The counts of a run that only tests: it handles all records and writes none. */
    ObjectNode json(boolean isTest) {
        ObjectNode json = Json.object();
        for (RecordAction action : RecordAction.values()) {
            json.put(action.count(), isTest ? 0 : written(action));
        }
        return json.put("error", rejected).put("warnings", warned).put("total", total());
    }
}
