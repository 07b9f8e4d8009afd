package io.github.camelpolytomic.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicRateLimitException;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecutionStatus;

/**
 * Looks at the service for all that is waited for in an account. One call tells of every sync, where the API version has such
 * an operation; what looks as if something had happened there is then read by itself. It rests when nobody waits.
 */
final class Poller {

    private final SyncApi api;
    private final RunListener listener;
    private final Set<Watch> watches = new LinkedHashSet<>();
    private Future<?> next;
    private long nextDue;
    private boolean asking;
    // one sync of those that are named may be gone, which refuses the look at all
    private boolean names = true;
    private long notBefore;

    Poller(SyncApi api, RunListener listener) {
        this.api = api.withoutRetries();
        this.listener = listener;
    }

    synchronized void add(Watch watch) {
        watch.begin(now());
        watches.add(watch);
        plan();
    }

    synchronized void restart(Watch watch) {
        if (watches.contains(watch)) {
            add(watch);
        }
    }

    synchronized void remove(Watch watch) {
        watches.remove(watch);
        plan();
    }

    synchronized boolean isIdle() {
        return watches.isEmpty();
    }

    // the next look is when the first watch is due; those that are not yet are looked at with it, where that costs
    // nothing
    private synchronized void plan() {
        long due = watches.stream().mapToLong(Watch::due).min().orElse(Long.MAX_VALUE);
        due = watches.isEmpty() ? due : Math.max(due, notBefore);
        if (next != null && (asking || due != nextDue)) {
            next.cancel(false);
            next = null;
        }
        if (next == null && !asking && !watches.isEmpty()) {
            nextDue = due;
            try {
                next = api.client().later(Duration.ofNanos(Math.max(0, due - now())), this::look);
            } catch (RejectedExecutionException e) {
                // the client is closed, and ends its runs by itself
                watches.clear();
            }
        }
    }

    private void look() {
        List<Watch> all;
        List<Watch> due;
        boolean named;
        synchronized (this) {
            next = null;
            if (asking) {
                return;
            }
            long now = now();
            all = List.copyOf(watches);
            due = all.stream().filter(watch -> watch.due() <= now).toList();
            due.forEach(watch -> watch.putOff(now));
            asking = api.knowsManyAtOnce() && !due.isEmpty();
            named = names;
        }
        if (asking) {
            lookAtOnce(all, due, named);
        } else {
            due.forEach(this::lookAt);
            plan();
        }
    }

    private void lookAtOnce(List<Watch> all, List<Watch> due, boolean named) {
        Set<String> ids = all.stream().map(Watch::syncId).collect(Collectors.toCollection(LinkedHashSet::new));
        api.statuses(ids, !named).whenComplete((states, thrown) -> {
            Throwable failure = RunFailures.cause(thrown);
            listener.looked(true, failure);
            List<Watch> worth = failure == null ? heard(all, due, states) : refused(failure, due);
            worth.forEach(this::lookAt);
            synchronized (this) {
                asking = false;
                plan();
            }
        });
    }

    private synchronized List<Watch> heard(List<Watch> asked, List<Watch> due, List<BulkSyncExecutionStatus> states) {
        Map<String, BulkSyncExecutionStatus> bySync = states.stream()
                .filter(state -> state.syncId() != null)
                .collect(Collectors.toMap(BulkSyncExecutionStatus::syncId, Function.identity(), (one, other) -> one));
        names = true;
        List<Watch> worth = new ArrayList<>();
        long now = now();
        for (Watch watch : asked) {
            if (watches.contains(watch) && !watch.isLooking()) {
                watch.putOff(now);
                if (watch.isWorthALook(Optional.ofNullable(bySync.get(watch.syncId())), due.contains(watch))) {
                    worth.add(watch);
                }
            }
        }
        return worth;
    }

    private synchronized List<Watch> refused(Throwable failure, List<Watch> due) {
        Optional<PolytomicException> known =
                failure instanceof PolytomicException exception ? Optional.of(exception) : Optional.empty();
        known.flatMap(PolytomicException::getRetryAfter).ifPresent(asked -> notBefore = now() + asked.toNanos());
        int status = known.map(PolytomicException::getStatusCode).orElse(0);
        if (status == 404 && names) {
            names = false;
            return List.of();
        }
        boolean passing = status == 0
                || status == 401
                || status == 408
                || status >= 500
                || failure instanceof PolytomicRateLimitException;
        return passing ? List.of() : due;
    }

    private void lookAt(Watch watch) {
        synchronized (this) {
            if (watch.isLooking() || !watches.contains(watch)) {
                return;
            }
            watch.looking(true);
        }
        watch.look().whenComplete((ignored, thrown) -> {
            Throwable failure = RunFailures.cause(thrown);
            listener.looked(false, failure);
            synchronized (this) {
                watch.looking(false);
                watch.putOff(now());
                if (failure instanceof PolytomicException known) {
                    known.getRetryAfter().ifPresent(asked -> notBefore = now() + asked.toNanos());
                }
                plan();
            }
        });
    }

    private long now() {
        return api.client().nanoTime();
    }
}
