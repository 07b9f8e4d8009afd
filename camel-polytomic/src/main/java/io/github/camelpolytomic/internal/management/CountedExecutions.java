package io.github.camelpolytomic.internal.management;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelpolytomic.model.run.SyncRun;

/** Remembers the executions whose rows are counted, because two routes may wait for the same execution. */
final class CountedExecutions {

    private static final int MAX_EXECUTIONS = 1000;

    private final Map<String, Boolean> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MAX_EXECUTIONS;
        }
    };

    /** Adds the last execution of this run. Returns whether it is new; false for a run without execution. */
    synchronized boolean add(SyncRun run) {
        return run.executionId() != null && known.put(run.executionId(), true) == null;
    }
}
