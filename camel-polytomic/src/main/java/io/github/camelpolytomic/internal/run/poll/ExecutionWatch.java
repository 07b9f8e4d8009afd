package io.github.camelpolytomic.internal.run.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelpolytomic.error.PolytomicNotFoundException;
import io.github.camelpolytomic.internal.run.outcome.RowCounts;
import io.github.camelpolytomic.internal.run.outcome.RunFailures;
import io.github.camelpolytomic.internal.run.sync.BulkSyncService;
import io.github.camelpolytomic.internal.run.sync.Freshness;
import io.github.camelpolytomic.internal.text.Excerpts;
import io.github.camelpolytomic.model.bulksync.BulkExecutionStatus;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecutionStatus;
import io.github.camelpolytomic.model.bulksync.BulkSyncSchemaExecution;
import io.github.camelpolytomic.model.bulksync.BulkSyncSchemaExecutionStatus;

/** Waits for the end of an execution. A poll that fails changes nothing; only the service's word that it knows none does. */
public final class ExecutionWatch extends PollTarget<BulkSyncExecution> {

    private static final Logger LOG = LoggerFactory.getLogger(ExecutionWatch.class);

    private static final Set<String> GOING_ON = Set.of(
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

    // an execution that was made a moment ago may not be everywhere yet
    static final int MISSING_IN_A_ROW = 3;
    // the poll of many syncs tells of the newest execution of each schema, which need not be this one
    private static final Duration UNREAD_AT_MOST = Duration.ofMinutes(15);

    private final BulkSyncService api;
    private final String executionId;
    private final Consumer<BulkSyncExecution> onChange;
    private final CompletableFuture<BulkSyncExecution> end = new CompletableFuture<>();
    private BulkSyncExecution latest;
    private Heard heard;
    private boolean seenAmongMany;
    private long read;
    private int missing;

    /** What is kept of a poll of many syncs, to know when there is news: everything but how far it has come. */
    private record Heard(String status, int executionIds, long schemasDone) {

        static Heard of(String status, List<BulkSyncSchemaExecutionStatus> schemas) {
            return new Heard(
                    status,
                    schemas.stream()
                            .map(BulkSyncSchemaExecutionStatus::executionId)
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet())
                            .hashCode(),
                    schemas.stream()
                            .filter(schema -> schema.completedAt() != null)
                            .count());
        }
    }

    /** @param onChange hears of every change of status or rows, on whatever thread it is seen, in order */
    public ExecutionWatch(
            BulkSyncService api,
            String syncId,
            BulkSyncExecution known,
            PollInterval interval,
            Consumer<BulkSyncExecution> onChange,
            Consumer<Throwable> onFailure) {
        super(syncId, known.id(), interval, onFailure);
        this.api = api.withoutRetries();
        this.executionId = known.id();
        this.latest = known;
        this.onChange = onChange;
        this.read = api.client().nanoTime();
    }

    /**
     * Whether an execution has come to its end: the service has said when, or its status is known to be a last one. A time
     * beyond sense does not count where the status says that it goes on.
     */
    public static boolean isOver(BulkSyncExecution execution) {
        String status = execution.status();
        if (status != null && ENDED.contains(status)) {
            return true;
        }
        boolean goesOn = status != null && GOING_ON.contains(status);
        return execution.completedAt() != null && (!goesOn || Freshness.isPast(execution.completedAt(), Instant.now()));
    }

    /** The execution when it has ended; fails when the service no longer knows it. */
    public CompletableFuture<BulkSyncExecution> end() {
        return end;
    }

    @Override
    Word hears(Optional<BulkSyncExecutionStatus> state, boolean due) {
        Optional<BulkSyncExecution> change;
        Word word;
        synchronized (this) {
            List<BulkSyncSchemaExecutionStatus> schemas =
                    state.map(BulkSyncExecutionStatus::schemas).orElse(List.of()).stream()
                            .filter(Objects::nonNull)
                            .toList();
            List<BulkSyncSchemaExecutionStatus> own = schemas.stream()
                    .filter(schema -> executionId.equals(schema.executionId()))
                    .toList();
            boolean gone = own.isEmpty() && seenAmongMany;
            seenAmongMany |= !own.isEmpty();
            String status = state.map(BulkSyncExecutionStatus::status).orElse(null);
            Heard now = Heard.of(status, schemas);
            boolean first = heard == null;
            boolean news = !now.equals(heard);
            heard = now;
            boolean allDone = !own.isEmpty() && own.stream().allMatch(schema -> schema.completedAt() != null);
            boolean othersOnly = own.isEmpty() && news && !first;
            boolean odd = status == null || !GOING_ON.contains(status) || gone || allDone || othersOnly;
            boolean unclear = odd || isUnread();
            word = !unclear ? Word.GOES_ON : news || due ? Word.WORTH_A_LOOK : Word.UNCLEAR;
            change = odd || own.isEmpty() ? Optional.empty() : changeTo(progress(status, own));
        }
        change.ifPresent(onChange);
        return word;
    }

    /** Polls at once, whoever else does. */
    public CompletableFuture<?> look() {
        return ask().whenComplete((execution, thrown) -> told(execution, RunFailures.cause(thrown)));
    }

    @Override
    CompletableFuture<BulkSyncExecution> ask() {
        return api.execution(syncId(), executionId);
    }

    @Override
    void told(BulkSyncExecution execution, Throwable failure) {
        if (failure == null) {
            seen(execution);
        } else if (failure instanceof PolytomicNotFoundException) {
            notFound(failure);
        } else {
            LOG.debug(
                    "The state of execution {} of sync {} could not be read",
                    Excerpts.value(executionId),
                    Excerpts.value(syncId()),
                    failure);
            found();
        }
    }

    @Override
    void broken(Throwable thrown) {
        end.completeExceptionally(thrown);
    }

    private void seen(BulkSyncExecution execution) {
        Optional<BulkSyncExecution> change;
        synchronized (this) {
            missing = 0;
            read = api.client().nanoTime();
            change = end.isDone() ? Optional.empty() : changeTo(execution);
            latest = execution;
        }
        try {
            change.ifPresent(onChange);
        } finally {
            if (isOver(execution)) {
                end.complete(execution);
            }
        }
    }

    private synchronized void found() {
        missing = 0;
    }

    private void notFound(Throwable failure) {
        boolean lost;
        synchronized (this) {
            missing++;
            lost = missing >= MISSING_IN_A_ROW;
        }
        if (lost) {
            end.completeExceptionally(failure);
        }
    }

    private boolean isUnread() {
        return api.client().nanoTime() - read >= UNREAD_AT_MOST.toNanos();
    }

    private Optional<BulkSyncExecution> changeTo(BulkSyncExecution now) {
        boolean same = Objects.equals(now.status(), latest.status())
                && Objects.equals(now.recordCount(), latest.recordCount());
        if (!same) {
            latest = now;
        }
        return same ? Optional.empty() : Optional.of(now);
    }

    private BulkSyncExecution progress(String status, List<BulkSyncSchemaExecutionStatus> own) {
        return latest.withStatus(status)
                .withRecordCount(sum(own, BulkSyncSchemaExecutionStatus::recordCount))
                .withErrorCount(sum(own, BulkSyncSchemaExecutionStatus::errorCount))
                .withWarningCount(sum(own, BulkSyncSchemaExecutionStatus::warningCount))
                .withSchemas(own.stream().map(ExecutionWatch::schema).toList());
    }

    private static Long sum(
            List<BulkSyncSchemaExecutionStatus> schemas, Function<BulkSyncSchemaExecutionStatus, Long> count) {
        return schemas.stream().map(count).filter(Objects::nonNull).reduce(0L, RowCounts::sum);
    }

    private static BulkSyncSchemaExecution schema(BulkSyncSchemaExecutionStatus state) {
        return BulkSyncSchemaExecution.builder()
                .schema(state.schema())
                .status(state.status())
                .statusMessage(state.statusMessage())
                .startedAt(state.startedAt())
                .completedAt(state.completedAt())
                .recordCount(state.recordCount())
                .errorCount(state.errorCount())
                .warningCount(state.warningCount())
                .build();
    }
}
