package io.github.camelpolytomic.internal.producer;

import org.apache.camel.Message;

import io.github.camelpolytomic.model.run.SyncRun;
import io.github.camelpolytomic.option.PolytomicConstants;

/** The headers that say which run a message is about. */
final class RunHeaders {

    private RunHeaders() {}

    /** Sets those that are known, and removes the others: they would be those of an earlier run. */
    static void set(Message message, SyncRun run) {
        MessageHeaders.setOrRemove(message, PolytomicConstants.SYNC_ID, run.syncId());
        MessageHeaders.setOrRemove(message, PolytomicConstants.EXECUTION_ID, run.executionId());
        MessageHeaders.setOrRemove(message, PolytomicConstants.RUN_ORIGIN, run.origin());
    }
}
