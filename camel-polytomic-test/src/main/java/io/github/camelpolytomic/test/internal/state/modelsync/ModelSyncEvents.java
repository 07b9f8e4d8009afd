package io.github.camelpolytomic.test.internal.state.modelsync;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.state.event.EventSource;
import io.github.camelpolytomic.test.internal.state.event.Events;

/** The events of one run of a model sync: it runs, and it ends. */
final class ModelSyncEvents implements EventSource {

    private final Events events;
    private final RecordLogLinks links;
    private final ModelSyncExecution execution;
    private final ObjectNode payload;
    private final String frequency;
    private boolean isRunningEmitted;

    /**
     * @param payload the members of every event
     * @param frequency that of the schedule of the sync
     */
    ModelSyncEvents(
            Events events, RecordLogLinks links, ModelSyncExecution execution, ObjectNode payload, String frequency) {
        this.events = events;
        this.links = links;
        this.execution = execution;
        this.payload = payload.put("execution_id", execution.id());
        this.frequency = frequency;
    }

    @Override
    public boolean emitUntil(Instant now) {
        Optional<Instant> started = execution.progress().started(now);
        if (!isRunningEmitted && started.isPresent()) {
            isRunningEmitted = true;
            events.emit("sync.running", payload, started.get());
        }
        Optional<Instant> completed = execution.completed(now);
        completed.ifPresent(this::emitEnd);
        return completed.isEmpty();
    }

    /** A status at the end for which the contract has no event has none here either. */
    private void emitEnd(Instant end) {
        RecordCounts counts = execution.counts();
        switch (execution.status()) {
            case "completed" -> {
                if (counts.rejected() == 0) {
                    events.emit("sync.completed", completed(counts), end);
                } else {
                    events.emit("sync.completed_with_errors", completedWithErrors(counts), end);
                }
            }
            case "failed" -> events.emit("sync.failed", with("error", error()), end);
            case "canceled" -> events.emit("sync.canceled", with("status", "canceled"), end);
            default -> {}
        }
    }

    private ObjectNode completed(RecordCounts counts) {
        ObjectNode completed = with("status", execution.status())
                .put("trigger", execution.request().type())
                .put("record_count", counts.total())
                .put("inserted_count", counts.written(RecordAction.INSERT))
                .put("updated_count", counts.written(RecordAction.UPDATE))
                .put("upserted_count", counts.written(RecordAction.UPSERT))
                .put("error_count", counts.rejected())
                .put("warning_count", counts.warned())
                .put("logs_url", links.indexAddress(payload.path("sync_id").asText(), execution));
        completed.putObject("schedule").put("frequency", frequency);
        completed.set("total_records", urls(RecordLogType.RECORDS));
        completed.set("inserted_records", urls(RecordLogType.INSERTS));
        completed.set("updated_records", urls(RecordLogType.UPDATES));
        completed.set("deleted_records", urls(RecordLogType.DELETES));
        completed.set("errored_records", urls(RecordLogType.ERRORS));
        completed.set("warnings", urls(RecordLogType.WARNINGS));
        return completed;
    }

    private ObjectNode completedWithErrors(RecordCounts counts) {
        String error = counts.rejected() + " records were rejected";
        return with("error", error)
                .put("number_of_errors", counts.rejected())
                .put("number_of_warnings", counts.warned());
    }

    private JsonNode urls(RecordLogType type) {
        return Json.of(links.all(execution, type));
    }

    private String error() {
        return String.join("; ", execution.script().errors());
    }

    private ObjectNode with(String member, String value) {
        return payload.deepCopy().put(member, value);
    }
}
