package io.github.camelpolytomic.internal.producer;

import org.apache.camel.Message;

import io.github.camelpolytomic.model.run.SyncRun;
import io.github.camelpolytomic.option.PolytomicConstants;

/** Sets the headers that identify the run of a message. */
final class RunHeaders {

    private RunHeaders() {}

    /** Sets the known headers, and removes the others, which may be those of an earlier run. */
    static void set(Message message, SyncRun run) {
        MessageHeaders.setOrRemove(message, PolytomicConstants.SYNC_ID, run.syncId());
        MessageHeaders.setOrRemove(message, PolytomicConstants.EXECUTION_ID, run.executionId());
        MessageHeaders.setOrRemove(message, PolytomicConstants.RUN_ORIGIN, run.origin());
    }
}
