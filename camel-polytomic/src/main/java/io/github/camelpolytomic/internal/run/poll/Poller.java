package io.github.camelpolytomic.internal.run.poll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicNotFoundException;
import io.github.camelpolytomic.error.PolytomicRateLimitException;
import io.github.camelpolytomic.internal.run.outcome.RunFailures;
import io.github.camelpolytomic.internal.run.sync.BatchStatus;
import io.github.camelpolytomic.internal.run.sync.SyncService;
import io.github.camelpolytomic.internal.text.Excerpts;

/**
 * Polls the service for all that is waited for in an account. Where the API version has such an operation, one call returns the
 * status of every sync, and only targets that have changed are then polled alone. Without targets it is idle.
 */
public final class Poller {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    // leaves connections and the rate limit to other calls of the account
    private static final int MAX_CONCURRENT_POLLS = 10;
    // after this many consecutive failures one target is polled alone, to tell an outage from a broken batch operation
    private static final int MAX_BATCH_FAILURES = 3;
    private static final Duration BATCH_PAUSE = Duration.ofMinutes(1);
    // a Retry-After of a year is a mistake
    private static final Duration MAX_PAUSE = Duration.ofHours(1);

    private final SyncService service;
    private final PollListener listener;
    private final Set<PollTarget<?>> targets = new LinkedHashSet<>();
    private final Set<PollTarget<?>> queue = new LinkedHashSet<>();
    private Future<?> scheduled;
    private long nextDue;
    private long scheduleCount;
    private boolean batchInProgress;
    private int batchFailures;
    private boolean dequeuing;
    private int polling;
    // an id of a deleted sync fails the whole batch; then all syncs of the account are asked for
    private boolean batchById = true;
    private long notBefore;
    private long batchNotBefore;

    public Poller(SyncService service, PollListener listener) {
        this.service = service.withoutRetries();
        this.listener = listener;
        this.notBefore = now();
        this.batchNotBefore = notBefore;
    }

    public synchronized void add(PollTarget<?> target) {
        target.begin(now());
        targets.add(target);
        schedule();
    }

    public synchronized void restart(PollTarget<?> target) {
        if (targets.contains(target)) {
            add(target);
        }
    }

    public synchronized void remove(PollTarget<?> target) {
        targets.remove(target);
        queue.remove(target);
        schedule();
    }

    public synchronized boolean isIdle() {
        return targets.isEmpty();
    }

    // the scheduled poll is when the first target is due; a batch covers the others at no cost
    private synchronized void schedule() {
        long due = targets.stream().mapToLong(PollTarget::due).min().orElse(Long.MAX_VALUE);
        boolean queued = !dequeuing && !queue.isEmpty() && polling < MAX_CONCURRENT_POLLS;
        due = queued ? notBefore : Math.max(due, notBefore);
        if (scheduled != null && (targets.isEmpty() || due != nextDue)) {
            scheduled.cancel(false);
            scheduled = null;
        }
        if (scheduled == null && !batchInProgress && !targets.isEmpty()) {
            nextDue = due;
            scheduleCount++;
            long schedule = scheduleCount;
            try {
                scheduled = service.client()
                        .later(Duration.ofNanos(Math.max(0, due - now())), () -> guarded(() -> run(schedule)));
            } catch (RejectedExecutionException e) {
                // the client is closed, which ends all runs
                targets.clear();
                queue.clear();
            }
        }
    }

    // an error in one poll does not affect the others
    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error e) {
            LOG.warn("A poll failed; it is repeated when due", e);
            synchronized (this) {
                batchInProgress = false;
                dequeuing = false;
                // what is in the queue is due at once, and would fail at once again
                reschedule(List.copyOf(queue));
                queue.clear();
            }
            schedule();
        }
    }

    private void run(long schedule) {
        List<PollTarget<?>> all;
        Set<PollTarget<?>> due;
        boolean batch;
        boolean byId;
        synchronized (this) {
            if (schedule != scheduleCount || scheduled == null) {
                // replaced by another schedule
                return;
            }
            scheduled = null;
            long now = now();
            all = List.copyOf(targets);
            due = all.stream()
                    .filter(target -> target.due() <= now)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            due.forEach(target -> target.reschedule(now));
            batch = service.supportsBatchStatus() && !due.isEmpty() && now >= batchNotBefore;
            batchInProgress = batch;
            byId = batchById;
        }
        if (batch) {
            pollBatch(all, due, byId);
        } else {
            pollQueued(due);
        }
    }

    private void pollBatch(List<PollTarget<?>> all, Set<PollTarget<?>> due, boolean byId) {
        Set<String> ids = all.stream().map(PollTarget::syncId).collect(Collectors.toCollection(LinkedHashSet::new));
        service.batchStatus(ids, !byId, this::isIdle)
                .whenComplete((statuses, thrown) -> guarded(() -> {
                    Throwable failure = RunFailures.cause(thrown);
                    if (!(failure instanceof CancellationException)) {
                        listener.polled(true, failure);
                    }
                    if (byId && failure instanceof PolytomicNotFoundException) {
                        // one deleted sync must not hold up the others
                        pollBatch(all, due, false);
                        return;
                    }
                    Set<PollTarget<?>> changed = Set.of();
                    try {
                        if (failure != null) {
                            all.forEach(target -> target.pollFailed(failure));
                        }
                        changed =
                                failure == null ? onBatch(all, due, byId, statuses) : onBatchFailure(all, due, failure);
                    } finally {
                        synchronized (this) {
                            batchInProgress = false;
                        }
                        pollQueued(changed);
                    }
                }));
    }

    private Set<PollTarget<?>> onBatch(
            List<PollTarget<?>> asked, Set<PollTarget<?>> due, boolean byId, List<BatchStatus> statuses) {
        Map<String, BatchStatus> bySyncId = statuses.stream()
                .filter(status -> status.syncId() != null)
                .collect(Collectors.toMap(BatchStatus::syncId, Function.identity(), (one, other) -> one));
        List<PollTarget<?>> remaining;
        synchronized (this) {
            batchFailures = 0;
            batchById = byId || asked.stream().allMatch(target -> bySyncId.containsKey(target.syncId()));
            remaining = asked.stream()
                    .filter(target -> targets.contains(target) && !target.isPolling())
                    .toList();
        }
        Set<PollTarget<?>> changed = new LinkedHashSet<>();
        List<PollTarget<?>> unchanged = new ArrayList<>();
        for (PollTarget<?> target : remaining) {
            switch (verdict(target, Optional.ofNullable(bySyncId.get(target.syncId())), due.contains(target))) {
                case UNCHANGED -> unchanged.add(target);
                case CHANGED -> changed.add(target);
                case UNCLEAR -> {}
            }
        }
        reschedule(unchanged);
        return changed;
    }

    private static PollTarget.Verdict verdict(PollTarget<?> target, Optional<BatchStatus> state, boolean due) {
        try {
            return target.onBatch(state, due);
        } catch (RuntimeException | Error e) {
            LOG.debug("The batch status of sync {} is unusable", Excerpts.value(target.syncId()), e);
            return due ? PollTarget.Verdict.CHANGED : PollTarget.Verdict.UNCLEAR;
        }
    }

    private synchronized void reschedule(List<PollTarget<?>> known) {
        long now = now();
        known.forEach(target -> target.reschedule(now));
    }

    private synchronized Set<PollTarget<?>> onBatchFailure(
            List<PollTarget<?>> all, Set<PollTarget<?>> due, Throwable failure) {
        pauseAfter(failure);
        int status = failure instanceof PolytomicException known ? known.getStatusCode() : 0;
        boolean serverError = status == 408 || status >= 500;
        boolean isTransient =
                serverError || status == 0 || status == 401 || failure instanceof PolytomicRateLimitException;
        if (!isTransient) {
            batchNotBefore = now() + BATCH_PAUSE.toNanos();
            return due;
        }
        // otherwise each would be due alone, one moment after another
        reschedule(all);
        batchFailures += serverError ? 1 : 0;
        return batchFailures < MAX_BATCH_FAILURES
                ? Set.of()
                : due.stream().limit(1).collect(Collectors.toSet());
    }

    private void pollQueued(Set<PollTarget<?>> more) {
        synchronized (this) {
            more.stream()
                    .filter(target -> targets.contains(target) && !target.isPolling())
                    .forEach(queue::add);
            if (dequeuing) {
                schedule();
                return;
            }
        }
        // a loop, because a recursion grows deep where calls complete on the calling thread
        for (List<PollTarget<?>> group = nextGroup(); !group.isEmpty(); group = nextGroup()) {
            pollGroup(group.get(0), group);
        }
    }

    private <T> void pollGroup(PollTarget<T> first, List<PollTarget<?>> sharing) {
        poll(first).whenComplete((result, thrown) -> {
            Throwable failure = RunFailures.cause(thrown);
            guarded(() -> polled(sharing, failure));
            sharing.forEach(target -> guarded(() -> deliverLater(target, result, failure)));
        });
    }

    private static <T> CompletableFuture<T> poll(PollTarget<T> target) {
        try {
            return target.poll();
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    // on another thread: a route continues there, and this thread has more to poll
    private <T> void deliverLater(PollTarget<?> target, T result, Throwable failure) {
        try {
            service.client().soon(() -> deliver(target, result, failure));
        } catch (RejectedExecutionException e) {
            // the client is closed, which ends all runs
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> void deliver(PollTarget<?> target, T result, Throwable failure) {
        try {
            if (failure != null) {
                target.pollFailed(failure);
            }
            ((PollTarget<T>) target).onResult(result, failure);
        } catch (RuntimeException | Error e) {
            target.fail(e);
        }
    }

    /** The targets that the scheduled poll serves; none when there is nothing to poll. */
    private synchronized List<PollTarget<?>> nextGroup() {
        dequeuing = !queue.isEmpty() && polling < MAX_CONCURRENT_POLLS && now() >= notBefore;
        if (!dequeuing) {
            schedule();
            return List.of();
        }
        PollTarget<?> first = queue.iterator().next();
        List<PollTarget<?>> sharing = targets.stream()
                .filter(target -> target.sharesPollWith(first) && !target.isPolling())
                .toList();
        sharing.forEach(queue::remove);
        sharing.forEach(target -> target.polling(true));
        polling++;
        return sharing;
    }

    private void polled(List<PollTarget<?>> sharing, Throwable failure) {
        synchronized (this) {
            polling--;
            sharing.forEach(target -> target.polling(false));
            reschedule(sharing);
            pauseAfter(failure);
            if (failure == null && batchFailures >= MAX_BATCH_FAILURES) {
                batchNotBefore = now() + BATCH_PAUSE.toNanos();
            }
        }
        try {
            listener.polled(false, failure);
        } finally {
            pollQueued(Set.of());
        }
    }

    private synchronized void pauseAfter(Throwable failure) {
        if (failure instanceof PolytomicException known) {
            known.getRetryAfter()
                    .map(delay -> delay.compareTo(MAX_PAUSE) > 0 ? MAX_PAUSE : delay)
                    .ifPresent(delay -> notBefore = Math.max(notBefore, now() + delay.toNanos()));
        }
    }

    private long now() {
        return service.client().nanoTime();
    }
}
