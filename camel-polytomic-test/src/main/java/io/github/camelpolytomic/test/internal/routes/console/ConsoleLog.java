package io.github.camelpolytomic.test.internal.routes.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.state.modelsync.ModelSyncExecution;
import io.github.camelpolytomic.test.internal.state.sync.Execution;
import io.github.camelpolytomic.test.internal.state.sync.RunProgress;
import io.github.camelpolytomic.test.internal.state.sync.RunScript.LogLine;

/** The console log of an execution so far, oldest line first. */
public record ConsoleLog(List<Entry> entries) {

    private static final int RETAINED = 50;

    public static ConsoleLog of(Execution execution, Instant now) {
        RunProgress progress = execution.progress();
        return of(
                execution.schemas(),
                execution.run().log(),
                progress.created(),
                progress.started(now),
                progress.completed(now),
                execution.status(),
                now);
    }

    public static ConsoleLog of(ModelSyncExecution execution, Instant now) {
        return of(
                List.of(),
                execution.script().log(),
                execution.created(),
                execution.progress().started(now),
                execution.completed(now),
                execution.status(),
                now);
    }

    private static ConsoleLog of(
            List<String> schemas,
            List<LogLine> script,
            Instant created,
            Optional<Instant> started,
            Optional<Instant> completed,
            String status,
            Instant now) {
        List<Entry> lines = new ArrayList<>();
        started.ifPresent(start -> {
            lines.add(new Entry(start, "INFO", "execution started", ""));
            schemas.forEach(schemaId -> lines.add(new Entry(start, "INFO", "reading", schemaId)));
        });
        script.forEach(
                line -> lines.add(new Entry(created.plus(line.after()), line.level(), line.text(), line.schema())));
        completed.ifPresent(ended -> {
            String level = status.equals("completed") ? "INFO" : "ERROR";
            lines.add(new Entry(ended, level, "execution " + status, ""));
        });
        Instant visible = completed.orElse(now);
        return new ConsoleLog(lines.stream()
                .filter(line -> !line.time.isAfter(visible))
                .sorted(Comparator.comparing(Entry::time))
                .toList());
    }

    public ConsoleLog about(String schemaId) {
        return new ConsoleLog(
                entries.stream().filter(entry -> entry.schema.equals(schemaId)).toList());
    }

    /** The retained lines after the cursor, up to the limit, and the cursor of the last one. */
    public ApiResponse response(Call call) {
        int oldest = Math.max(0, entries.size() - RETAINED);
        int from = Math.max(
                oldest, call.query().text("after").map(ConsoleLog::after).orElse(0));
        int to = Math.min(entries.size(), from + call.query().limit(RETAINED, RETAINED));
        ObjectNode content = Json.object();
        ArrayNode array = content.putArray("entries");
        for (int i = from; i < to; i++) {
            array.add(entries.get(i).json(cursor(i)));
        }
        return ApiResponse.data(content.put("next_cursor", from < to ? cursor(to - 1) : null));
    }

    private static String cursor(int index) {
        return "line-" + index;
    }

    private static int after(String cursor) {
        if (!cursor.matches("line-\\d{1,8}")) {
            throw ApiException.badRequest("invalid cursor in after");
        }
        return Integer.parseInt(cursor.substring("line-".length())) + 1;
    }

    public record Entry(Instant time, String level, String message, String schema) {

        ObjectNode json(String id) {
            ObjectNode json = Json.object()
                    .put("id", id)
                    .put("timestamp", time.toString())
                    .put("level", level)
                    .put("message", message);
            return schema.isEmpty()
                    ? json.putNull("payload")
                    : json.set("payload", Json.object().put("schema", schema));
        }
    }
}
