package io.github.camelpolytomic.internal.run.bulk;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camelpolytomic.internal.run.sync.BatchStatus;
import io.github.camelpolytomic.internal.run.sync.Execution;
import io.github.camelpolytomic.internal.run.sync.Execution.Phase;
import io.github.camelpolytomic.internal.run.sync.ExecutionPart;
import io.github.camelpolytomic.internal.run.sync.ExecutionPartBuilder;
import io.github.camelpolytomic.internal.run.sync.RunSnapshot;
import io.github.camelpolytomic.internal.run.sync.ServiceIds;
import io.github.camelpolytomic.internal.run.sync.Sync;
import io.github.camelpolytomic.internal.run.sync.SyncState;
import io.github.camelpolytomic.model.bulksync.BulkExecutionStatus;
import io.github.camelpolytomic.model.bulksync.BulkSync;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecutionStatus;
import io.github.camelpolytomic.model.bulksync.BulkSyncSchemaExecution;
import io.github.camelpolytomic.model.bulksync.BulkSyncSchemaExecutionStatus;
import io.github.camelpolytomic.model.bulksync.BulkSyncStatus;
import io.github.camelpolytomic.model.run.BulkSyncRun;

/** Turns the API's records of bulk syncs into what runs work with, and back. */
final class BulkExecutions {

    private static final Set<String> ACTIVE = Set.of(
            BulkExecutionStatus.CREATED,
            BulkExecutionStatus.SCHEDULED,
            BulkExecutionStatus.RUNNING,
            BulkExecutionStatus.EXPORTING,
            BulkExecutionStatus.PROCESSING,
            BulkExecutionStatus.CANCELING);

    private static final Set<String> ENDED = Set.of(
            BulkExecutionStatus.COMPLETED,
            BulkExecutionStatus.CANCELED,
            BulkExecutionStatus.FAILED,
            BulkExecutionStatus.ERRORS,
            BulkExecutionStatus.INTERRUPTED);

    private static final String SCHEDULED = "scheduled";

    private BulkExecutions() {}

    static Sync sync(BulkSync sync) {
        return new Sync(
                sync.id(),
                sync.name(),
                sync.active(),
                sync.mode(),
                sync.sourceConnectionId(),
                sync.destinationConnectionId());
    }

    static SyncState state(BulkSyncStatus status) {
        return new SyncState(executionOrNull(status.currentExecution()), executionOrNull(status.lastExecution()));
    }

    private static Execution executionOrNull(BulkSyncExecution execution) {
        return execution == null ? null : execution(execution);
    }

    static Execution execution(BulkSyncExecution execution) {
        return Execution.builder()
                .id(ServiceIds.usable(execution.id()))
                .scheduled(SCHEDULED.equals(execution.type()))
                .status(shared(execution.status()))
                .phase(phase(execution.status()))
                .statusMessage(execution.statusMessage())
                .createdAt(execution.createdAt())
                .startedAt(execution.startedAt())
                .completedAt(execution.completedAt())
                .recordCount(execution.recordCount())
                .errorCount(execution.errorCount())
                .warningCount(execution.warningCount())
                .test(Boolean.TRUE.equals(execution.isTest()))
                .partial(Boolean.TRUE.equals(execution.isPartial()))
                .parts(parts(execution.schemas()))
                .build();
    }

    private static List<ExecutionPart> parts(List<BulkSyncSchemaExecution> schemas) {
        return schemas == null
                ? List.of()
                : schemas.stream()
                        .filter(Objects::nonNull)
                        .map(schema -> part(shared(schema)).build())
                        .collect(Collectors.toUnmodifiableList());
    }

    // runs keep their executions while they wait, and thousands of them have the same few names and statuses
    private static BulkSyncSchemaExecution shared(BulkSyncSchemaExecution schema) {
        return schema.with()
                .schema(shared(schema.schema()))
                .outputName(shared(schema.outputName()))
                .status(shared(schema.status()))
                .build();
    }

    private static String shared(String text) {
        return text == null ? null : text.intern();
    }

    private static ExecutionPartBuilder part(BulkSyncSchemaExecution schema) {
        return ExecutionPart.builder()
                .name(schema.schema())
                .status(schema.status())
                .statusMessage(schema.statusMessage())
                .completedAt(schema.completedAt())
                .recordCount(schema.recordCount())
                .errorCount(schema.errorCount())
                .warningCount(schema.warningCount())
                .source(schema);
    }

    static BatchStatus batchStatus(BulkSyncExecutionStatus status) {
        List<BulkSyncSchemaExecutionStatus> schemas = status.schemas() == null ? List.of() : status.schemas();
        return new BatchStatus(
                status.syncId(),
                status.status(),
                phase(status.status()),
                schemas.stream()
                        .filter(Objects::nonNull)
                        .map(schema -> part(execution(schema))
                                .executionId(schema.executionId())
                                .build())
                        .toList(),
                status);
    }

    private static BulkSyncSchemaExecution execution(BulkSyncSchemaExecutionStatus schema) {
        return BulkSyncSchemaExecution.builder()
                .schema(schema.schema())
                .status(schema.status())
                .statusMessage(schema.statusMessage())
                .startedAt(schema.startedAt())
                .completedAt(schema.completedAt())
                .recordCount(schema.recordCount())
                .errorCount(schema.errorCount())
                .warningCount(schema.warningCount())
                .build();
    }

    private static Phase phase(String status) {
        if (status == null) {
            return Phase.UNKNOWN;
        }
        return ENDED.contains(status) ? Phase.ENDED : ACTIVE.contains(status) ? Phase.ACTIVE : Phase.UNKNOWN;
    }

    // the text of a part may be masked
    private static BulkSyncSchemaExecution schema(ExecutionPart part) {
        BulkSyncSchemaExecution schema = (BulkSyncSchemaExecution) part.source();
        return Objects.equals(schema.statusMessage(), part.statusMessage())
                ? schema
                : schema.withStatusMessage(part.statusMessage());
    }

    static BulkSyncRun run(RunSnapshot run) {
        Execution execution = run.execution();
        return BulkSyncRun.builder()
                .syncId(run.syncId())
                .syncName(run.syncName())
                .executionId(execution.id())
                .executionIds(run.executionIds())
                .origin(run.origin())
                .status(execution.status())
                .statusMessage(execution.statusMessage())
                .createdAt(execution.createdAt())
                .startedAt(execution.startedAt())
                .completedAt(execution.completedAt())
                .recordCount(execution.recordCount())
                .errorCount(execution.errorCount())
                .warningCount(execution.warningCount())
                .schemas(execution.parts().stream().map(BulkExecutions::schema).toList())
                .waitedMillis(run.waited().toMillis())
                .build();
    }
}
