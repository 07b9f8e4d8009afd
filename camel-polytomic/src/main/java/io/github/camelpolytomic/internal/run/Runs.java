package io.github.camelpolytomic.internal.run;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelpolytomic.internal.run.outcome.Outcomes;
import io.github.camelpolytomic.internal.run.poll.PollTarget;
import io.github.camelpolytomic.internal.run.poll.Poller;
import io.github.camelpolytomic.internal.run.select.SyncSelection;
import io.github.camelpolytomic.internal.run.sync.Freshness;
import io.github.camelpolytomic.internal.run.sync.PollScope;
import io.github.camelpolytomic.internal.run.sync.SyncRef;
import io.github.camelpolytomic.internal.run.sync.SyncService;
import io.github.camelpolytomic.model.run.RunInFlight;
import io.github.camelpolytomic.model.run.SyncFreshness;
import io.github.camelpolytomic.model.run.SyncGroupRun;
import io.github.camelpolytomic.model.run.SyncRun;

/** The runs that a component waits for, and their pollers: one for each kind of sync, account and API version. */
public final class Runs {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

    private final InstantSource wallClock;
    private final Set<Run> running = new LinkedHashSet<>();
    private final Map<PollScope, Poller> pollers = new HashMap<>();
    private final List<RunListener> listeners = new CopyOnWriteArrayList<>();
    private final RunListener all = new RunListener() {
        @Override
        public void ended(String operation, SyncRun run, String outcome, Duration duration) {
            notify(listener -> listener.ended(operation, run, outcome, duration));
        }

        @Override
        public void polled(boolean batched, Throwable failure) {
            notify(listener -> listener.polled(batched, failure));
        }

        private void notify(Consumer<RunListener> event) {
            for (RunListener listener : listeners) {
                try {
                    event.accept(listener);
                } catch (RuntimeException | Error e) {
                    LOG.warn("The listener {} failed; the run is not affected", listener, e);
                }
            }
        }
    };
    private boolean stopping;

    /** @param wallClock the time that the times of the service are compared with */
    public Runs(InstantSource wallClock) {
        this.wallClock = wallClock;
    }

    /** The runs in flight, oldest first. */
    public List<RunInFlight> inFlight() {
        List<Run> runs;
        synchronized (this) {
            runs = List.copyOf(running);
        }
        return runs.stream().map(Run::view).toList();
    }

    /** Notifies this listener from now on. */
    public void addListener(RunListener listener) {
        listeners.add(listener);
    }

    /** Stops notifying this listener. */
    public void removeListener(RunListener listener) {
        listeners.remove(listener);
    }

    /** Starts an execution of a sync and waits for its end. */
    public Wait<SyncRun> run(
            RunSettings settings,
            SyncRef sync,
            byte[] request,
            IdempotencyKeySequence keys,
            SyncService service,
            Consumer<SyncRun> onProgress) {
        return new Run(settings, sync, service, this, onProgress).begin(new StartNew(request, keys, false));
    }

    /** Waits for the end of an execution. */
    public Wait<SyncRun> await(
            RunSettings settings, SyncRef sync, String executionId, SyncService service, Consumer<SyncRun> onProgress) {
        return new Run(settings, sync, service, this, onProgress).begin(new AttachById(executionId));
    }

    /**
     * Asks an execution to cancel and waits for its end.
     *
     * @param executionId {@code null} for the one that is running
     */
    public Wait<SyncRun> cancel(
            RunSettings settings, SyncRef sync, String executionId, SyncService service, Consumer<SyncRun> onProgress) {
        return new Run(settings, sync, service, this, onProgress)
                .begin(new CancelRunning(Optional.ofNullable(executionId)));
    }

    /** Runs a group of syncs and waits for the end of all. */
    public Wait<SyncGroupRun> runGroup(
            GroupSettings settings,
            SyncSelection selection,
            byte[] request,
            IdempotencyKeySequence keys,
            SyncService service,
            Function<SyncRef, Consumer<SyncRun>> onProgress) {
        return new Group(
                        settings,
                        selection,
                        service,
                        (each, sync) -> run(each, sync, request, keys, service, onProgress.apply(sync)))
                .begin();
    }

    /**
     * Returns the freshness of the data of a sync, once it is fresh.
     *
     * @param parts the parts that count; none for the whole sync
     */
    public Wait<SyncFreshness> freshness(
            FreshnessSettings settings,
            SyncRef sync,
            List<String> parts,
            byte[] request,
            IdempotencyKeySequence keys,
            SyncService service,
            Consumer<SyncRun> onProgress) {
        FreshnessGate.Runner runner = new FreshnessGate.Runner() {
            @Override
            public Wait<SyncRun> start(RunSettings how, SyncRef sync) {
                return run(how, sync, request, keys, service, onProgress);
            }

            @Override
            public Wait<SyncRun> open(RunSettings how, SyncRef sync, RunOpening opening) {
                return new Run(how, sync, service, Runs.this, onProgress).begin(opening);
            }
        };
        return new FreshnessGate(
                        settings,
                        new Freshness(parts, settings.run().criteria()::isMetBy, wallClock),
                        service,
                        wallClock,
                        runner)
                .begin(sync);
    }

    /** Ends all runs, and each new one until {@link #start()}. */
    public void stop() {
        List<Run> runs;
        synchronized (this) {
            stopping = true;
            runs = List.copyOf(running);
        }
        runs.forEach(Run::stop);
    }

    /** Accepts runs again. */
    public synchronized void start() {
        stopping = false;
    }

    /** Adds a run; returns false when the context is stopping. */
    synchronized boolean add(Run run) {
        running.add(run);
        return !stopping;
    }

    synchronized void remove(Run run) {
        running.remove(run);
    }

    void ended(SyncRun run, String operation, Throwable failure, Duration duration) {
        all.ended(operation, run, Outcomes.of(run, failure), duration);
    }

    synchronized void poll(SyncService service, PollTarget<?> target) {
        pollers.computeIfAbsent(service.pollScope(), scope -> new Poller(service, all))
                .add(target);
    }

    synchronized void stopPolling(SyncService service, PollTarget<?> target) {
        pollers.computeIfPresent(service.pollScope(), (scope, poller) -> {
            poller.remove(target);
            return poller.isIdle() ? null : poller;
        });
    }

    /** Polls a target as often as a new one. */
    synchronized void restartPolling(SyncService service, PollTarget<?> target) {
        Poller poller = pollers.get(service.pollScope());
        if (poller != null) {
            poller.restart(target);
        }
    }
}
