package io.github.camelpolytomic.internal.run.sync;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * What is known of a run at one moment. A run has several executions when it runs failed parts again; they count as one.
 *
 * @param syncId identifier of the sync; {@code null} until it is known
 * @param syncName name of the sync; {@code null} when unknown
 * @param executionIds identifiers of all executions, in their order
 * @param origin one of {@link io.github.camelpolytomic.model.run.RunOrigin}; {@code null} when there is none
 * @param execution all executions as one, with the id of the last; {@code null} when there is none
 * @param waited how long the run has been waited for
 */
@RecordBuilder
public record RunSnapshot(
        String syncId, String syncName, List<String> executionIds, String origin, Execution execution, Duration waited)
        implements RunSnapshotBuilder.With {

    private static final Execution NONE = Execution.builder().build();

    public RunSnapshot {
        execution = execution == null ? NONE : execution;
        executionIds = executionIds == null ? List.of() : executionIds;
        waited = waited == null ? Duration.ZERO : waited;
    }

    /** Returns an empty builder. */
    public static RunSnapshotBuilder builder() {
        return RunSnapshotBuilder.builder();
    }

    public String executionId() {
        return execution.id();
    }

    public String status() {
        return execution.status();
    }

    public List<ExecutionPart> parts() {
        return execution.parts();
    }

    /** The same with the texts of the service changed. */
    public RunSnapshot withTexts(UnaryOperator<String> change) {
        return withExecution(execution
                .withStatusMessage(change.apply(execution.statusMessage()))
                .withParts(execution.parts().stream()
                        .map(part -> part.withStatusMessage(change.apply(part.statusMessage())))
                        .toList()));
    }
}
