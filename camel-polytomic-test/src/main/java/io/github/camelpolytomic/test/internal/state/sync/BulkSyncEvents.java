package io.github.camelpolytomic.test.internal.state.sync;

import java.time.Instant;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.state.event.EventSource;
import io.github.camelpolytomic.test.internal.state.event.Events;

/** The events of one run of a bulk sync: it runs, and it ends. */
final class BulkSyncEvents implements EventSource {

    private final Events events;
    private final Execution execution;
    private final ObjectNode payload;
    private final ObjectNode cause;
    private boolean isRunningEmitted;

    /**
     * @param payload the members of every event
     * @param schedule the schedule behind the run; without members when there is none
     */
    BulkSyncEvents(Events events, Execution execution, ObjectNode payload, ObjectNode schedule) {
        this.events = events;
        this.execution = execution;
        this.payload = payload.put("execution_id", execution.id());
        this.cause = Json.object().put("trigger_source", execution.request().type());
        if (!schedule.isEmpty()) {
            cause.set("schedule", schedule);
        }
    }

    @Override
    public boolean emitUntil(Instant now) {
        RunProgress progress = execution.progress();
        if (!isRunningEmitted && progress.started(now).isPresent()) {
            isRunningEmitted = true;
            events.emit("bulk_sync.running", payload, progress.started(now).get());
        }
        progress.completed(now).ifPresent(end -> emitEnd(progress, end));
        return !progress.isOver(now);
    }

    /** A status at the end for which the contract has no event has none here either. */
    private void emitEnd(RunProgress progress, Instant end) {
        switch (progress.stage(end)) {
            case "completed" -> events.emit("bulk_sync.completed", caused(), end);
            case "errors" -> events.emit("bulk_sync.completed_with_error", caused(), end);
            case "failed" ->
                events.emit(
                        "bulk_sync.failed",
                        caused().put("error", execution.run().message()),
                        end);
            case "canceled" -> events.emit("bulk_sync.canceled", payload, end);
            default -> {}
        }
    }

    private ObjectNode caused() {
        return Json.object().<ObjectNode>setAll(payload).setAll(cause);
    }
}
