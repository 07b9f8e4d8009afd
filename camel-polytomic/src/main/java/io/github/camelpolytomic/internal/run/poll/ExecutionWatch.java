package io.github.camelpolytomic.internal.run.poll;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelpolytomic.error.PolytomicNotFoundException;
import io.github.camelpolytomic.internal.run.outcome.RowCounts;
import io.github.camelpolytomic.internal.run.outcome.RunFailures;
import io.github.camelpolytomic.internal.run.sync.BatchStatus;
import io.github.camelpolytomic.internal.run.sync.Execution;
import io.github.camelpolytomic.internal.run.sync.Execution.Phase;
import io.github.camelpolytomic.internal.run.sync.ExecutionPart;
import io.github.camelpolytomic.internal.run.sync.SyncService;
import io.github.camelpolytomic.internal.text.Excerpts;

/** Waits for the end of an execution. Only consecutive 404 responses of the service end the wait early. */
public final class ExecutionWatch extends PollTarget<Execution> {

    private static final Logger LOG = LoggerFactory.getLogger(ExecutionWatch.class);

    // a new execution may not be visible everywhere yet
    static final int MAX_NOT_FOUND = 3;

    // a batch lists the newest execution of each part, which need not be this one
    private static final Duration MAX_UNREAD = Duration.ofMinutes(15);

    private final SyncService service;
    private final String executionId;
    private final Consumer<Execution> onChange;
    private final BiConsumer<Execution, Throwable> onEnd;
    private Execution latest;
    private Digest digest;
    private boolean seenInBatch;
    private boolean ended;
    private long read;
    private int notFound;

    /** What is compared of two batches: everything but the counts. */
    private record Digest(String status, int executionIds, long partsDone) {

        static Digest of(BatchStatus status) {
            return new Digest(
                    status.status(),
                    status.parts().stream()
                            .map(ExecutionPart::executionId)
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet())
                            .hashCode(),
                    status.parts().stream()
                            .filter(part -> part.completedAt() != null)
                            .count());
        }
    }

    /**
     * @param onChange is notified of each change, in order, on the thread that sees it
     * @param onEnd is notified once: of the execution when it has ended, or of a failure when the service no longer knows it. Not a
     *     future, because those that depend on it would be kept for as long as the execution runs
     */
    public ExecutionWatch(
            SyncService service,
            String syncId,
            Execution known,
            PollInterval interval,
            Consumer<Execution> onChange,
            BiConsumer<Execution, Throwable> onEnd,
            Consumer<Throwable> onFailure) {
        super(syncId, known.id(), interval, onFailure);
        this.service = service;
        this.executionId = known.id();
        this.latest = known;
        this.onChange = onChange;
        this.onEnd = onEnd;
        this.read = service.client().nanoTime();
    }

    /** Whether the wait has ended. */
    public synchronized boolean hasEnded() {
        return ended;
    }

    @Override
    protected Verdict onBatch(Optional<BatchStatus> batch, boolean due) {
        BatchStatus status = batch.orElseGet(() -> new BatchStatus(syncId(), null, Phase.UNKNOWN, List.of(), null));
        Optional<Execution> change;
        Verdict verdict;
        synchronized (this) {
            List<ExecutionPart> own = status.parts().stream()
                    .filter(part -> executionId.equals(part.executionId()))
                    .toList();
            boolean gone = own.isEmpty() && seenInBatch;
            seenInBatch |= !own.isEmpty();
            Digest now = Digest.of(status);
            boolean first = digest == null;
            boolean differs = !now.equals(digest);
            digest = now;
            boolean allDone = !own.isEmpty() && own.stream().allMatch(part -> part.completedAt() != null);
            boolean othersOnly = own.isEmpty() && differs && !first;
            boolean unusual = status.phase() != Phase.ACTIVE || gone || allDone || othersOnly;
            boolean unclear = unusual || isUnread();
            verdict = !unclear ? Verdict.UNCHANGED : differs || due ? Verdict.CHANGED : Verdict.UNCLEAR;
            change = unusual || own.isEmpty() ? Optional.empty() : changeTo(progress(status, own));
        }
        change.ifPresent(onChange);
        return verdict;
    }

    /** Polls at once, apart from the poller. */
    public CompletableFuture<?> pollNow() {
        return poll().whenComplete((execution, thrown) -> onResult(execution, RunFailures.cause(thrown)));
    }

    @Override
    protected CompletableFuture<Execution> poll() {
        return service.withoutRetries().execution(syncId(), executionId);
    }

    @Override
    protected void onResult(Execution execution, Throwable failure) {
        if (failure == null) {
            read(execution);
        } else if (failure instanceof PolytomicNotFoundException) {
            notFound(failure);
        } else {
            LOG.debug(
                    "The poll of execution {} of sync {} failed",
                    Excerpts.value(executionId),
                    Excerpts.value(syncId()),
                    failure);
            synchronized (this) {
                notFound = 0;
            }
        }
    }

    @Override
    protected void fail(Throwable error) {
        end(null, error);
    }

    private void read(Execution execution) {
        boolean differs;
        synchronized (this) {
            notFound = 0;
            read = service.client().nanoTime();
            differs = !ended && !latest.equals(execution);
            if (differs) {
                latest = execution;
            }
        }
        try {
            if (differs) {
                onChange.accept(execution);
            }
        } finally {
            if (execution.isOver()) {
                end(execution, null);
            }
        }
    }

    private void notFound(Throwable failure) {
        boolean lost;
        synchronized (this) {
            notFound++;
            lost = notFound >= MAX_NOT_FOUND;
        }
        if (lost) {
            end(null, failure);
        }
    }

    private void end(Execution execution, Throwable failure) {
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
        }
        onEnd.accept(execution, failure);
    }

    private boolean isUnread() {
        return service.client().nanoTime() - read >= MAX_UNREAD.toNanos();
    }

    private Optional<Execution> changeTo(Execution now) {
        boolean same = Objects.equals(now.status(), latest.status())
                && Objects.equals(now.recordCount(), latest.recordCount());
        if (!same) {
            latest = now;
        }
        return same ? Optional.empty() : Optional.of(now);
    }

    private Execution progress(BatchStatus status, List<ExecutionPart> own) {
        return latest.with()
                .status(status.status())
                .phase(status.phase())
                .recordCount(sum(own, ExecutionPart::recordCount))
                .errorCount(sum(own, ExecutionPart::errorCount))
                .warningCount(sum(own, ExecutionPart::warningCount))
                .parts(own.stream().map(part -> part.withExecutionId(null)).collect(Collectors.toUnmodifiableList()))
                .build();
    }

    private static Long sum(List<ExecutionPart> parts, Function<ExecutionPart, Long> count) {
        return parts.stream().map(count).filter(Objects::nonNull).reduce(0L, RowCounts::sum);
    }
}
