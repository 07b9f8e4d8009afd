package io.github.camelpolytomic.internal.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import io.github.camelpolytomic.error.FailureDetails;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicStaleException;
import io.github.camelpolytomic.internal.client.Timeouts;
import io.github.camelpolytomic.internal.run.outcome.RunFailures;
import io.github.camelpolytomic.internal.run.select.SyncNames;
import io.github.camelpolytomic.internal.run.sync.Execution;
import io.github.camelpolytomic.internal.run.sync.ExecutionPage;
import io.github.camelpolytomic.internal.run.sync.Freshness;
import io.github.camelpolytomic.internal.run.sync.SyncRef;
import io.github.camelpolytomic.internal.run.sync.SyncService;
import io.github.camelpolytomic.internal.text.Excerpts;
import io.github.camelpolytomic.model.run.RunOrigin;
import io.github.camelpolytomic.model.run.SyncFreshness;
import io.github.camelpolytomic.model.run.SyncRun;
import io.github.camelpolytomic.option.OnActive;

/** Checks whether the data of a sync is fresh, and fails, waits or runs the sync if it is not. */
final class FreshnessGate {

    private static final Duration AT_LEAST = Duration.ofMillis(1);

    private final FreshnessSettings settings;
    private final Freshness rule;
    private final SyncService service;
    private final InstantSource wallClock;
    private final Runner runner;
    private final long since;
    private final CompletableFuture<SyncFreshness> result = new CompletableFuture<>();
    private volatile boolean interrupted;
    private boolean running;
    private boolean late;
    private volatile Runnable interruptRun = () -> {};

    /** Runs the sync. */
    interface Runner {
        /** Starts a run; the settings say what to do if one is active. */
        Wait<SyncRun> start(RunSettings settings, SyncRef sync);

        /** Begins a run with this opening. */
        Wait<SyncRun> open(RunSettings settings, SyncRef sync, RunOpening opening);
    }

    FreshnessGate(
            FreshnessSettings settings, Freshness rule, SyncService service, InstantSource wallClock, Runner runner) {
        this.settings = settings;
        this.rule = rule;
        this.service = service;
        this.wallClock = wallClock;
        this.runner = runner;
        this.since = service.client().nanoTime();
    }

    Wait<SyncFreshness> begin(SyncRef ref) {
        Optional<Timeouts.Timeout> timeout = scheduleTimeout(ref);
        result.whenComplete((freshness, thrown) -> timeout.ifPresent(Timeouts.Timeout::cancel));
        SyncNames.find(ref, service, this::isOver)
                .thenCompose(sync -> readFreshness(sync, this::isOver)
                        .thenCompose(freshness -> freshness.isFresh()
                                ? CompletableFuture.completedFuture(freshness)
                                : refreshed(sync, freshness)))
                .whenComplete((freshness, thrown) -> {
                    if (thrown == null) {
                        result.complete(freshness);
                    } else {
                        result.completeExceptionally(failures().forRoutes(RunFailures.cause(thrown), null));
                    }
                });
        return new Wait<>(result, () -> interrupt(ref));
    }

    // only until a run begins: the run gets the remaining time as its timeout
    private Optional<Timeouts.Timeout> scheduleTimeout(SyncRef ref) {
        try {
            return Optional.of(service.client().timeouts().after(settings.run().timeout(), () -> {
                if (timedOutBeforeRun()) {
                    result.completeExceptionally(timedOut(ref));
                }
            }));
        } catch (RejectedExecutionException e) {
            // the client is closed, which fails each call
            return Optional.empty();
        }
    }

    private synchronized boolean timedOutBeforeRun() {
        late = true;
        return !running;
    }

    private synchronized void requireInTime(SyncRef sync) {
        if (late && !running) {
            throw new CompletionException(timedOut(sync));
        }
        if (isOver()) {
            throw new CancellationException();
        }
        running = true;
    }

    private PolytomicException timedOut(SyncRef sync) {
        return failures().timedOut(text(sync), settings.run().timeout());
    }

    private RunFailures failures() {
        return new RunFailures(settings.run().operation(), service);
    }

    private boolean isOver() {
        return result.isDone();
    }

    /** Whether the wait is over, also by the time that the run has left. */
    private BooleanSupplier overAfter(SyncRun run) {
        return () -> {
            if (timeLeft().isNegative()) {
                throw new CompletionException(
                        failures().timedOut(run, settings.run().timeout()));
            }
            return isOver();
        };
    }

    private void interrupt(SyncRef ref) {
        interrupted = true;
        interruptRun.run();
        result.completeExceptionally(failures().interrupted(text(ref)));
    }

    private static String text(SyncRef ref) {
        return ref.id() == null ? "name=" + Excerpts.value(ref.name()) : "syncId=" + Excerpts.value(ref.id());
    }

    // an interrupt may arrive while the run begins
    private CompletableFuture<SyncRun> waitFor(SyncRef sync, Supplier<Wait<SyncRun>> begin) {
        requireInTime(sync);
        Wait<SyncRun> run = begin.get();
        interruptRun = run.interrupt();
        if (interrupted) {
            run.interrupt().run();
        }
        return run.end();
    }

    /**
     * How fresh the data is now.
     *
     * @param over whether nobody waits for it any more
     */
    CompletableFuture<SyncFreshness> readFreshness(SyncRef sync, BooleanSupplier over) {
        return read(sync.id(), Optional.empty(), new ArrayList<>(), over)
                .thenApply(executions -> freshnessAsOf(sync, rule.of(executions)));
    }

    private CompletableFuture<List<Execution>> read(
            String syncId, Optional<ExecutionPage> before, List<Execution> soFar, BooleanSupplier over) {
        return service.endedExecutions(syncId, before).thenCompose(page -> {
            page.ifPresent(more -> soFar.addAll(more.executions()));
            if (page.isEmpty() || rule.isSettledBy(soFar, horizon())) {
                return CompletableFuture.completedFuture(soFar);
            }
            if (over.getAsBoolean()) {
                throw new CancellationException();
            }
            return read(syncId, page, soFar, over);
        });
    }

    private CompletableFuture<SyncFreshness> refreshed(SyncRef sync, SyncFreshness stale) {
        return switch (settings.ifStale()) {
            case FAIL -> CompletableFuture.failedFuture(stale(stale));
            case WAIT ->
                waitFor(sync, () -> runner.open(inTheTimeLeft(), sync, new WaitUntilFresh(this)))
                        .thenCompose(run ->
                                readFreshness(sync, overAfter(run)).thenApply(freshness -> freshness.withRun(run)));
            case RUN ->
                waitFor(sync, () -> runner.start(inTheTimeLeft().withOnActive(OnActive.ATTACH), sync))
                        .thenCompose(run -> afterRun(sync, run));
        };
    }

    // the execution that was active may have been one of other parts, or a test
    private CompletableFuture<SyncFreshness> afterRun(SyncRef sync, SyncRun run) {
        if (!RunOrigin.ATTACHED.equals(run.origin())) {
            return CompletableFuture.completedFuture(madeFresh(sync, run));
        }
        return readFreshness(sync, overAfter(run))
                .thenCompose(freshness -> freshness.isFresh()
                        ? CompletableFuture.completedFuture(freshness.withRun(run))
                        : waitFor(sync, () -> runner.start(inTheTimeLeft().withOnActive(OnActive.QUEUE), sync))
                                .thenApply(own -> madeFresh(sync, own)));
    }

    private SyncFreshness madeFresh(SyncRef sync, SyncRun run) {
        return freshnessAsOf(
                        sync,
                        Optional.ofNullable(run.completedAt())
                                .filter(rule::isPast)
                                .map(end -> new Freshness.AsOf(end, run.executionId())))
                .withIsFresh(true)
                .withRun(run);
    }

    private SyncFreshness freshnessAsOf(SyncRef sync, Optional<Freshness.AsOf> asOf) {
        return SyncFreshness.builder()
                .syncId(sync.id())
                .syncName(sync.name())
                .isFresh(asOf.filter(known -> !known.time().isBefore(horizon())).isPresent())
                .asOf(asOf.map(Freshness.AsOf::time).orElse(null))
                .ageMillis(asOf.map(known -> Duration.between(known.time().toInstant(), now())
                                .toMillis())
                        .orElse(null))
                .executionId(asOf.map(Freshness.AsOf::executionId).orElse(null))
                .build();
    }

    private CompletionException stale(SyncFreshness stale) {
        String since = stale.asOf() == null
                ? "no successful run is known within maxAge " + settings.maxAge()
                : "its data is from %s, %s ago, which exceeds maxAge %s"
                        .formatted(stale.asOf(), Duration.ofMillis(stale.ageMillis()), settings.maxAge());
        return new CompletionException(new PolytomicStaleException(
                "%s of syncId=%s%s: %s. Run the sync, or set ifStale to run or wait"
                        .formatted(
                                settings.run().operation(),
                                Excerpts.value(stale.syncId()),
                                stale.syncName() == null ? "" : " (" + Excerpts.value(stale.syncName()) + ")",
                                since),
                FailureDetails.beforeSending(settings.run().operation()),
                stale));
    }

    private RunSettings inTheTimeLeft() {
        Duration left = timeLeft();
        return settings.run().withTimeout(left.compareTo(AT_LEAST) < 0 ? AT_LEAST : left);
    }

    private Duration timeLeft() {
        return settings.run().timeout().minusNanos(service.client().nanoTime() - since);
    }

    private OffsetDateTime horizon() {
        return now().minus(settings.maxAge()).atOffset(ZoneOffset.UTC);
    }

    private Instant now() {
        return wallClock.instant();
    }
}
