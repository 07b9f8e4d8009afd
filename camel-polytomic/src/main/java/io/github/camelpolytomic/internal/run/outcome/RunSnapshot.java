package io.github.camelpolytomic.internal.run.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import io.github.camelpolytomic.internal.run.poll.ExecutionWatch;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;
import io.github.camelpolytomic.model.bulksync.BulkSyncSchemaExecution;
import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.model.run.BulkSyncRunBuilder;

/** The executions of a run as they were last seen, told as one. Several are those that ran schemas again which had failed. */
public final class RunSnapshot {

    private final List<BulkSyncExecution> executions = new ArrayList<>();

    /** The newest state of an execution, known before or not; after its end there is none that is newer. */
    public synchronized void seen(BulkSyncExecution execution) {
        for (int i = 0; i < executions.size(); i++) {
            if (Objects.equals(executions.get(i).id(), execution.id())) {
                if (!ExecutionWatch.isOver(executions.get(i)) || ExecutionWatch.isOver(execution)) {
                    executions.set(i, execution);
                }
                return;
            }
        }
        executions.add(execution);
    }

    /** Whether any execution is known. */
    public synchronized boolean isEmpty() {
        return executions.isEmpty();
    }

    /** The execution that goes on, as far as is known. */
    public synchronized Optional<String> goingOn() {
        return executions.isEmpty() || ExecutionWatch.isOver(executions.get(executions.size() - 1))
                ? Optional.empty()
                : Optional.of(executions.get(executions.size() - 1).id());
    }

    /** The run in one, without what is not known of executions. */
    public synchronized BulkSyncRunBuilder run() {
        BulkSyncRunBuilder run = BulkSyncRun.builder();
        if (executions.isEmpty()) {
            return run;
        }
        BulkSyncExecution first = executions.get(0);
        BulkSyncExecution last = executions.get(executions.size() - 1);
        return run.executionId(last.id())
                .executionIds(executions.stream().map(BulkSyncExecution::id).toList())
                .status(last.status())
                .statusMessage(last.statusMessage())
                .createdAt(first.createdAt())
                .startedAt(first.startedAt())
                .completedAt(last.completedAt())
                .recordCount(count(BulkSyncExecution::recordCount, BulkSyncSchemaExecution::recordCount))
                .errorCount(count(BulkSyncExecution::errorCount, BulkSyncSchemaExecution::errorCount))
                .warningCount(count(BulkSyncExecution::warningCount, BulkSyncSchemaExecution::warningCount))
                .schemas(schemas());
    }

    // a schema that was run again counts with its last try only
    private Long count(Function<BulkSyncExecution, Long> ofAll, Function<BulkSyncSchemaExecution, Long> ofOne) {
        if (executions.size() == 1) {
            return ofAll.apply(executions.get(0));
        }
        return schemas().stream().map(ofOne).filter(Objects::nonNull).reduce(0L, RowCounts::sum);
    }

    private List<BulkSyncSchemaExecution> schemas() {
        Map<String, BulkSyncSchemaExecution> newest = new LinkedHashMap<>();
        executions.stream()
                .filter(execution -> execution.schemas() != null)
                .flatMap(execution -> execution.schemas().stream())
                .filter(Objects::nonNull)
                .forEach(schema -> newest.put(schema.schema(), schema));
        return List.copyOf(newest.values());
    }
}
