package io.github.camelpolytomic.internal.run.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import io.github.camelpolytomic.internal.run.sync.Execution;
import io.github.camelpolytomic.internal.run.sync.ExecutionPart;
import io.github.camelpolytomic.internal.run.sync.RunSnapshot;
import io.github.camelpolytomic.internal.run.sync.RunSnapshotBuilder;

/** The executions of a run in their newest state. A run has several when it runs failed parts again. */
public final class RunHistory {

    // a list of exactly one takes little memory, and few runs have more
    private List<Execution> executions = List.of();

    /** Adds an execution, or replaces its earlier state; nothing replaces its end. */
    public synchronized void add(Execution execution) {
        List<Execution> changed = new ArrayList<>(executions);
        int known = executions.stream().map(Execution::id).toList().indexOf(execution.id());
        if (known < 0) {
            changed.add(execution);
        } else if (!changed.get(known).isOver() || execution.isOver()) {
            changed.set(known, execution);
        }
        executions = List.copyOf(changed);
    }

    /** Whether no execution is known. */
    public synchronized boolean isEmpty() {
        return executions.isEmpty();
    }

    /** The id of the execution that has not ended, if there is one. */
    public synchronized Optional<String> running() {
        return executions.isEmpty() || last().isOver() ? Optional.empty() : Optional.of(last().id());
    }

    /** All executions as one. */
    public synchronized RunSnapshotBuilder snapshot() {
        if (executions.isEmpty()) {
            return RunSnapshot.builder();
        }
        Execution first = executions.get(0);
        return RunSnapshot.builder()
                .executionIds(executions.stream().map(Execution::id).toList())
                .execution(last().with()
                        .createdAt(first.createdAt())
                        .startedAt(first.startedAt())
                        .recordCount(count(Execution::recordCount, ExecutionPart::recordCount))
                        .errorCount(count(Execution::errorCount, ExecutionPart::errorCount))
                        .warningCount(count(Execution::warningCount, ExecutionPart::warningCount))
                        .parts(parts())
                        .build());
    }

    private Execution last() {
        return executions.get(executions.size() - 1);
    }

    // a part that was run again counts once, with its last execution
    private Long count(Function<Execution, Long> ofAll, Function<ExecutionPart, Long> ofPart) {
        if (executions.size() == 1) {
            return ofAll.apply(executions.get(0));
        }
        return parts().stream().map(ofPart).filter(Objects::nonNull).reduce(0L, RowCounts::sum);
    }

    private List<ExecutionPart> parts() {
        Map<String, ExecutionPart> newest = new LinkedHashMap<>();
        executions.stream()
                .flatMap(execution -> execution.parts().stream())
                .forEach(part -> newest.put(part.name(), part));
        return List.copyOf(newest.values());
    }
}
