package io.github.camelpolytomic.internal.management;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelpolytomic.model.run.SyncRun;

/** Whose rows are counted already: two routes may have waited for the same execution. */
final class CountedExecutions {

    private static final int REMEMBERED = 1000;

    private final Map<String, Boolean> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Whether this run's last execution was not known before; now it is. A run without one is never counted. */
    synchronized boolean add(SyncRun run) {
        return run.executionId() != null && known.put(run.executionId(), true) == null;
    }
}
