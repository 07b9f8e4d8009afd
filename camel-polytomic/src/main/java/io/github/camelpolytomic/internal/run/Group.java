package io.github.camelpolytomic.internal.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;

import io.github.camelpolytomic.error.FailureDetailsBuilder;
import io.github.camelpolytomic.error.PolytomicGroupRunException;
import io.github.camelpolytomic.error.PolytomicRunException;
import io.github.camelpolytomic.error.PolytomicRunStoppedException;
import io.github.camelpolytomic.internal.client.Timeouts;
import io.github.camelpolytomic.internal.run.outcome.Outcomes;
import io.github.camelpolytomic.internal.run.outcome.RunFailures;
import io.github.camelpolytomic.internal.run.select.NoSuchSyncException;
import io.github.camelpolytomic.internal.run.select.SyncSelection;
import io.github.camelpolytomic.internal.run.sync.Sync;
import io.github.camelpolytomic.internal.run.sync.SyncRef;
import io.github.camelpolytomic.internal.run.sync.SyncService;
import io.github.camelpolytomic.internal.text.Excerpts;
import io.github.camelpolytomic.internal.text.Listing;
import io.github.camelpolytomic.model.connections.Connection;
import io.github.camelpolytomic.model.run.RunOutcome;
import io.github.camelpolytomic.model.run.SyncGroupEntry;
import io.github.camelpolytomic.model.run.SyncGroupEntryBuilder;
import io.github.camelpolytomic.model.run.SyncGroupRun;
import io.github.camelpolytomic.model.run.SyncRun;

/** Runs a group of syncs, with a limit on concurrent runs, and reports the outcome of each. */
final class Group {

    // by name, so that users control the order
    private static final Comparator<Sync> BY_NAME =
            Comparator.comparing(Sync::name, Comparator.nullsLast(Comparator.naturalOrder()));

    private static final int MAX_LISTED = 20;

    private final GroupSettings settings;
    private final SyncSelection selection;
    private final SyncService service;
    private final BiFunction<RunSettings, SyncRef, Wait<SyncRun>> runner;
    private final CompletableFuture<SyncGroupRun> result = new CompletableFuture<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final Map<Integer, Runnable> interrupts = new HashMap<>();
    private final long since;
    private List<Sync> syncs;
    private SyncGroupEntry[] entries;
    private int next;
    private int running;
    private boolean over;
    private boolean interrupted;
    private boolean stopped;
    private boolean late;

    /** @param runner runs one sync */
    Group(
            GroupSettings settings,
            SyncSelection selection,
            SyncService service,
            BiFunction<RunSettings, SyncRef, Wait<SyncRun>> runner) {
        this.settings = settings;
        this.selection = selection;
        this.service = service;
        this.runner = runner;
        this.since = service.client().nanoTime();
    }

    Wait<SyncGroupRun> begin() {
        Optional<Timeouts.Timeout> timeout = scheduleTimeout();
        guarded(() -> selected()
                .whenComplete((selected, thrown) -> guarded(() -> {
                    timeout.ifPresent(Timeouts.Timeout::cancel);
                    if (thrown != null) {
                        fail(thrown);
                    } else if (accept(selected)) {
                        startNext();
                    }
                })));
        return new Wait<>(result, () -> guarded(this::interrupt));
    }

    // only for the selection: each run has its own timeout
    private Optional<Timeouts.Timeout> scheduleTimeout() {
        try {
            return Optional.of(service.client().timeouts().after(settings.each().timeout(), () -> {
                if (timedOutBeforeSelection()) {
                    fail(failures()
                            .timedOut("select=" + selection, settings.each().timeout()));
                }
            }));
        } catch (RejectedExecutionException e) {
            // the client is closed, which fails each call
            return Optional.empty();
        }
    }

    private synchronized boolean timedOutBeforeSelection() {
        late = syncs == null;
        return late;
    }

    private synchronized boolean accept(List<Sync> selected) {
        if (late || result.isDone()) {
            return false;
        }
        syncs = selected;
        entries = new SyncGroupEntry[selected.size()];
        return true;
    }

    // an unexpected error ends the group
    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    private void fail(Throwable thrown) {
        result.completeExceptionally(failures().forRoutes(RunFailures.cause(thrown), null));
    }

    private RunFailures failures() {
        return new RunFailures(settings.each().operation(), service);
    }

    private void interrupt() {
        List<Runnable> all;
        synchronized (this) {
            interrupted = true;
            all = List.copyOf(interrupts.values());
        }
        all.forEach(Runnable::run);
        if (all.isEmpty()) {
            fail(failures().interrupted("select=" + selection));
        }
    }

    private CompletableFuture<List<Sync>> selected() {
        CompletableFuture<List<Connection>> connections = selection.needsConnections()
                ? service.connections(result::isDone)
                : CompletableFuture.completedFuture(List.of());
        return service.syncs(result::isDone).thenCombine(connections, (all, known) -> {
            List<Sync> selected = selection.select(all, known);
            if (selected.isEmpty()) {
                throw new NoSuchSyncException(selection.none(all));
            }
            List<String> unmatched = selection.unmatched(all);
            if (!unmatched.isEmpty()) {
                throw new NoSuchSyncException(selection.missing(unmatched, all));
            }
            return selected.stream().sorted(BY_NAME).toList();
        });
    }

    private void startNext() {
        for (int index = take(); index >= 0; index = take()) {
            start(index);
        }
        if (isDone()) {
            finish();
        }
    }

    private void start(int place) {
        Wait<SyncRun> begun;
        try {
            begun = runner.apply(settings.each(), service.ref(syncs.get(place)));
        } catch (RuntimeException | Error e) {
            add(place, null, RunFailures.cause(e));
            return;
        }
        if (register(place, begun)) {
            begun.interrupt().run();
        }
        begun.end()
                .whenComplete((run, thrown) -> guarded(() -> {
                    add(place, run, RunFailures.cause(thrown));
                    startNext();
                }));
    }

    private synchronized boolean register(int place, Wait<SyncRun> begun) {
        interrupts.put(place, begun.interrupt());
        return interrupted;
    }

    private synchronized int take() {
        if (next == syncs.size() || running == settings.maxParallel() || stopsStarting()) {
            return -1;
        }
        running++;
        return next++;
    }

    private boolean stopsStarting() {
        return interrupted || !failures.isEmpty() && (settings.failFast() || stopped);
    }

    private synchronized void add(int place, SyncRun run, Throwable failure) {
        running--;
        interrupts.remove(place);
        entries[place] = entry(syncs.get(place), run, failure);
        if (failure != null) {
            failures.add(failure);
            stopped |= failure instanceof PolytomicRunStoppedException;
        }
    }

    private synchronized boolean isDone() {
        boolean last = !over && running == 0 && (next == syncs.size() || stopsStarting());
        over |= last;
        return last;
    }

    private void finish() {
        SyncGroupRun group = group();
        if (failures.isEmpty() && group.notStarted() == 0) {
            result.complete(group);
            return;
        }
        if (failures.isEmpty()) {
            // nothing but an interrupt keeps others from being started
            failures.add(failures().interrupted("select=" + selection));
        }
        result.completeExceptionally(new PolytomicGroupRunException(
                message(group),
                FailureDetailsBuilder.builder()
                        .operation(settings.each().operation())
                        .outcomeKnown(true)
                        .build(),
                group,
                failures));
    }

    private SyncGroupRun group() {
        for (int i = 0; i < entries.length; i++) {
            entries[i] = entries[i] == null
                    ? entry(syncs.get(i), RunOutcome.NOT_STARTED).build()
                    : entries[i];
        }
        int notStarted = syncs.size() - next;
        return SyncGroupRun.builder()
                .select(selection.toString())
                .runs(List.of(entries))
                .succeeded(next - failures.size())
                .failed(failures.size())
                .notStarted(notStarted)
                .waitedMillis(
                        Duration.ofNanos(service.client().nanoTime() - since).toMillis())
                .build();
    }

    private String message(SyncGroupRun group) {
        List<SyncGroupEntry> failed =
                group.runs().stream().filter(entry -> entry.error() != null).toList();
        String which = Listing.of(
                failed, MAX_LISTED, entry -> "%s (%s)".formatted(Excerpts.value(entry.syncName()), entry.outcome()));
        String left = group.notStarted() == 0 ? "" : "; %s were not started".formatted(group.notStarted());
        return "%s of select=%s: %s of %s runs failed: %s%s. The first failure: %s"
                .formatted(
                        settings.each().operation(),
                        selection,
                        group.failed(),
                        syncs.size(),
                        which,
                        left,
                        failures.get(0).getMessage());
    }

    private static SyncGroupEntry entry(Sync sync, SyncRun run, Throwable failure) {
        SyncRun known = run == null && failure instanceof PolytomicRunException carrier ? carrier.getRun() : run;
        return entry(sync, Outcomes.of(known, failure))
                .run(known)
                .error(failure == null ? null : Objects.toString(failure.getMessage(), failure.toString()))
                .build();
    }

    private static SyncGroupEntryBuilder entry(Sync sync, String outcome) {
        return SyncGroupEntry.builder().syncId(sync.id()).syncName(sync.name()).outcome(outcome);
    }
}
