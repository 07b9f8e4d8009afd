package io.github.camelpolytomic;

import org.apache.camel.Message;

import io.github.camelpolytomic.model.run.BulkSyncRun;

/** The headers that say which run a message is about. */
final class RunHeaders {

    private RunHeaders() {}

    /** Sets those that are known, and removes the others: they would be those of an earlier run. */
    static void set(Message message, BulkSyncRun run) {
        setOrRemove(message, PolytomicConstants.SYNC_ID, run.syncId());
        setOrRemove(message, PolytomicConstants.EXECUTION_ID, run.executionId());
        setOrRemove(message, PolytomicConstants.RUN_ORIGIN, run.origin());
    }

    static void setOrRemove(Message message, String header, Object value) {
        if (value == null) {
            message.removeHeader(header);
        } else {
            message.setHeader(header, value);
        }
    }
}
