package io.github.camelpolytomic.internal.run.poll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import io.github.camelpolytomic.internal.run.RunListener;
import io.github.camelpolytomic.internal.run.outcome.RunFailures;
import io.github.camelpolytomic.internal.run.sync.BulkSyncService;
import io.github.camelpolytomic.internal.text.Excerpts;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecutionStatus;

/**
 * Polls the service for all that is waited for in an account. One call tells of every sync, where the API version has such
 * an operation; what looks as if something had happened there is then read by itself. It rests when nobody waits.
 */
public final class Poller {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    // more would stand in the way of other calls of the account, which wait for the same turns and connections
    private static final int LOOKS_AT_ONCE = 10;
    // after so many failures in a row one sync is polled by itself, to learn whether nothing works or only the poll
    // of many
    private static final int FAILURES_IN_A_ROW = 3;
    private static final Duration MANY_AGAIN_AFTER = Duration.ofMinutes(1);
    // whoever asks for a rest of a year means something else
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    private final BulkSyncService api;
    private final RunListener listener;
    private final Set<PollTarget<?>> watches = new LinkedHashSet<>();
    private final Set<PollTarget<?>> wanted = new LinkedHashSet<>();
    private Future<?> next;
    private long nextDue;
    private long plans;
    private boolean asking;
    private int failures;
    private boolean sending;
    private int looking;
    // one sync of those that are named may be gone, which refuses the poll of all
    private boolean names = true;
    private long notBefore;
    private long manyNotBefore;

    public Poller(BulkSyncService api, RunListener listener) {
        this.api = api.withoutRetries();
        this.listener = listener;
        this.notBefore = now();
        this.manyNotBefore = notBefore;
    }

    public synchronized void add(PollTarget<?> watch) {
        watch.begin(now());
        watches.add(watch);
        plan();
    }

    public synchronized void restart(PollTarget<?> watch) {
        if (watches.contains(watch)) {
            add(watch);
        }
    }

    public synchronized void remove(PollTarget<?> watch) {
        watches.remove(watch);
        wanted.remove(watch);
        plan();
    }

    public synchronized boolean isIdle() {
        return watches.isEmpty();
    }

    // the next poll is when the first watch is due; those that are not yet are polled with it, where that costs
    // nothing
    private synchronized void plan() {
        long due = watches.stream().mapToLong(PollTarget::due).min().orElse(Long.MAX_VALUE);
        boolean rests = !sending && !wanted.isEmpty() && looking < LOOKS_AT_ONCE;
        due = rests ? notBefore : Math.max(due, notBefore);
        if (next != null && (watches.isEmpty() || due != nextDue)) {
            next.cancel(false);
            next = null;
        }
        if (next == null && !asking && !watches.isEmpty()) {
            nextDue = due;
            plans++;
            long plan = plans;
            try {
                next = api.client().later(Duration.ofNanos(Math.max(0, due - now())), () -> guarded(() -> look(plan)));
            } catch (RejectedExecutionException e) {
                // the client is closed, and ends its runs by itself
                watches.clear();
                wanted.clear();
            }
        }
    }

    // whatever is thrown in the poll for one, the others are polled again
    private void guarded(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException | Error e) {
            LOG.warn("A poll failed; it is repeated when due", e);
            synchronized (this) {
                asking = false;
                sending = false;
            }
            plan();
        }
    }

    private void look(long plan) {
        List<PollTarget<?>> all;
        Set<PollTarget<?>> due;
        boolean many;
        boolean named;
        synchronized (this) {
            if (plan != plans || next == null) {
                // it was on its way when another took its place
                return;
            }
            next = null;
            long now = now();
            all = List.copyOf(watches);
            due = all.stream().filter(watch -> watch.due() <= now).collect(Collectors.toCollection(LinkedHashSet::new));
            due.forEach(watch -> watch.putOff(now));
            many = api.knowsManyAtOnce() && !due.isEmpty() && now >= manyNotBefore;
            asking = many;
            named = names;
        }
        if (many) {
            lookAtMany(all, due, named);
        } else {
            lookAt(due);
        }
    }

    private void lookAtMany(List<PollTarget<?>> all, Set<PollTarget<?>> due, boolean named) {
        Set<String> ids = all.stream().map(PollTarget::syncId).collect(Collectors.toCollection(LinkedHashSet::new));
        api.statuses(ids, !named, this::isIdle)
                .whenComplete((states, thrown) -> guarded(() -> {
                    Throwable failure = RunFailures.cause(thrown);
                    listener.looked(true, failure);
                    if (named && failure instanceof PolytomicNotFoundException) {
                        // the others must not wait because of one that is gone
                        lookAtMany(all, due, false);
                        return;
                    }
                    Set<PollTarget<?>> worth = Set.of();
                    try {
                        if (failure != null) {
                            all.forEach(watch -> watch.failed(failure));
                        }
                        worth = failure == null ? heard(all, due, named, states) : refused(all, due, failure);
                    } finally {
                        synchronized (this) {
                            asking = false;
                        }
                        lookAt(worth);
                    }
                }));
    }

    private Set<PollTarget<?>> heard(
            List<PollTarget<?>> asked, Set<PollTarget<?>> due, boolean named, List<BulkSyncExecutionStatus> states) {
        Map<String, BulkSyncExecutionStatus> bySync = states.stream()
                .filter(state -> state != null && state.syncId() != null)
                .collect(Collectors.toMap(BulkSyncExecutionStatus::syncId, Function.identity(), (one, other) -> one));
        List<PollTarget<?>> listening;
        synchronized (this) {
            failures = 0;
            names = named || asked.stream().allMatch(watch -> bySync.containsKey(watch.syncId()));
            listening = asked.stream()
                    .filter(watch -> watches.contains(watch) && !watch.isLooking())
                    .toList();
        }
        Set<PollTarget<?>> worth = new LinkedHashSet<>();
        List<PollTarget<?>> goOn = new ArrayList<>();
        for (PollTarget<?> watch : listening) {
            switch (hears(watch, Optional.ofNullable(bySync.get(watch.syncId())), due.contains(watch))) {
                case GOES_ON -> goOn.add(watch);
                case WORTH_A_LOOK -> worth.add(watch);
                case UNCLEAR -> {}
            }
        }
        putOff(goOn);
        return worth;
    }

    private static PollTarget.Word hears(PollTarget<?> watch, Optional<BulkSyncExecutionStatus> state, boolean due) {
        try {
            return watch.hears(state, due);
        } catch (RuntimeException | Error e) {
            LOG.debug("What was said of sync {} cannot be used", Excerpts.value(watch.syncId()), e);
            return due ? PollTarget.Word.WORTH_A_LOOK : PollTarget.Word.UNCLEAR;
        }
    }

    private synchronized void putOff(List<PollTarget<?>> known) {
        long now = now();
        known.forEach(watch -> watch.putOff(now));
    }

    private synchronized Set<PollTarget<?>> refused(
            List<PollTarget<?>> all, Set<PollTarget<?>> due, Throwable failure) {
        restAfter(failure);
        int status = failure instanceof PolytomicException known ? known.getStatusCode() : 0;
        boolean service = status == 408 || status >= 500;
        boolean passing = service || status == 0 || status == 401 || failure instanceof PolytomicRateLimitException;
        if (!passing) {
            manyNotBefore = now() + MANY_AGAIN_AFTER.toNanos();
            return due;
        }
        // else each would be due by itself, a moment after the other
        putOff(all);
        failures += service ? 1 : 0;
        return failures < FAILURES_IN_A_ROW ? Set.of() : due.stream().limit(1).collect(Collectors.toSet());
    }

    private void lookAt(Set<PollTarget<?>> more) {
        synchronized (this) {
            more.stream()
                    .filter(watch -> watches.contains(watch) && !watch.isLooking())
                    .forEach(wanted::add);
            if (sending) {
                plan();
                return;
            }
        }
        // one after the other, and never one inside the other where a call is made on the thread that asks for it
        for (List<PollTarget<?>> alike = next(); !alike.isEmpty(); alike = next()) {
            lookAt(alike.get(0), alike);
        }
    }

    private <T> void lookAt(PollTarget<T> first, List<PollTarget<?>> alike) {
        asked(first).whenComplete((answer, thrown) -> {
            Throwable failure = RunFailures.cause(thrown);
            guarded(() -> looked(alike, failure));
            alike.forEach(watch -> guarded(() -> tellSoon(watch, answer, failure)));
        });
    }

    private static <T> CompletableFuture<T> asked(PollTarget<T> watch) {
        try {
            return watch.ask();
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    // never on this thread: a route goes on from there, and this may be the thread that has more to ask
    private <T> void tellSoon(PollTarget<?> watch, T answer, Throwable failure) {
        try {
            api.client().soon(() -> told(watch, answer, failure));
        } catch (RejectedExecutionException e) {
            // the client is closed, and ends its runs by itself
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> void told(PollTarget<?> like, T answer, Throwable failure) {
        try {
            if (failure != null) {
                like.failed(failure);
            }
            ((PollTarget<T>) like).told(answer, failure);
        } catch (RuntimeException | Error e) {
            like.broken(e);
        }
    }

    /** Those of which the next poll tells; none when there is nothing to be polled. */
    private synchronized List<PollTarget<?>> next() {
        sending = !wanted.isEmpty() && looking < LOOKS_AT_ONCE && now() >= notBefore;
        if (!sending) {
            plan();
            return List.of();
        }
        PollTarget<?> first = wanted.iterator().next();
        List<PollTarget<?>> alike = watches.stream()
                .filter(watch -> watch.isLike(first) && !watch.isLooking())
                .toList();
        alike.forEach(wanted::remove);
        alike.forEach(watch -> watch.looking(true));
        looking++;
        return alike;
    }

    private void looked(List<PollTarget<?>> alike, Throwable failure) {
        synchronized (this) {
            looking--;
            alike.forEach(watch -> watch.looking(false));
            putOff(alike);
            restAfter(failure);
            if (failure == null && failures >= FAILURES_IN_A_ROW) {
                manyNotBefore = now() + MANY_AGAIN_AFTER.toNanos();
            }
        }
        try {
            listener.looked(false, failure);
        } finally {
            lookAt(Set.of());
        }
    }

    private synchronized void restAfter(Throwable failure) {
        if (failure instanceof PolytomicException known) {
            known.getRetryAfter()
                    .map(asked -> asked.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : asked)
                    .ifPresent(asked -> notBefore = Math.max(notBefore, now() + asked.toNanos()));
        }
    }

    private long now() {
        return api.client().nanoTime();
    }
}
