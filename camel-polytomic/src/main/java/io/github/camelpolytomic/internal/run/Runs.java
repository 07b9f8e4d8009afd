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

import io.github.camelpolytomic.internal.client.PolytomicClient;
import io.github.camelpolytomic.internal.client.call.Credentials;
import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.internal.run.outcome.Outcomes;
import io.github.camelpolytomic.internal.run.poll.PollTarget;
import io.github.camelpolytomic.internal.run.poll.Poller;
import io.github.camelpolytomic.internal.run.select.SyncSelection;
import io.github.camelpolytomic.internal.run.sync.BulkSyncService;
import io.github.camelpolytomic.internal.run.sync.Freshness;
import io.github.camelpolytomic.internal.run.sync.SyncRef;
import io.github.camelpolytomic.model.run.BulkSyncFreshness;
import io.github.camelpolytomic.model.run.BulkSyncGroupRun;
import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.model.run.RunInFlight;

/** The runs that a component waits for, and the pollers that look after them: one for each account and API version. */
public final class Runs {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

    private final InstantSource wallClock;
    private final Set<Run> running = new LinkedHashSet<>();
    private final Map<Account, Poller> pollers = new HashMap<>();
    private final List<RunListener> listeners = new CopyOnWriteArrayList<>();
    private final RunListener everybody = new RunListener() {
        @Override
        public void ended(String operation, BulkSyncRun run, String outcome, Duration took) {
            tell(listener -> listener.ended(operation, run, outcome, took));
        }

        @Override
        public void looked(boolean batched, Throwable failure) {
            tell(listener -> listener.looked(batched, failure));
        }

        // whatever a listener does, runs go on and end
        private void tell(Consumer<RunListener> news) {
            for (RunListener listener : listeners) {
                try {
                    news.accept(listener);
                } catch (RuntimeException | Error e) {
                    LOG.warn("{} could not be told of a run", listener, e);
                }
            }
        }
    };
    private boolean stopping;

    /** What one call can tell of. */
    private record Account(PolytomicClient client, Credentials credentials, ApiVersion version) {

        static Account of(BulkSyncService api) {
            return new Account(
                    api.client(), api.settings().credentials(), api.settings().version());
        }
    }

    /** @param wallClock tells how old the service's times are */
    public Runs(InstantSource wallClock) {
        this.wallClock = wallClock;
    }

    /** The runs that are waited for at this moment, oldest first. */
    public List<RunInFlight> inFlight() {
        List<Run> all;
        synchronized (this) {
            all = List.copyOf(running);
        }
        return all.stream().map(Run::view).toList();
    }

    /** Tells this listener of every run that ends from now on, and of every poll. */
    public void addListener(RunListener listener) {
        listeners.add(listener);
    }

    /** Tells this listener nothing more. */
    public void removeListener(RunListener listener) {
        listeners.remove(listener);
    }

    /** Starts an execution of a sync and waits for its end. */
    public Wait<BulkSyncRun> run(
            RunSettings settings,
            SyncRef sync,
            byte[] request,
            IdempotencyKeySequence keys,
            BulkSyncService api,
            Consumer<BulkSyncRun> onProgress) {
        return new Run(settings, sync, new StartNew(request, keys, false), api, this, onProgress).begin();
    }

    /** Waits for the end of an execution. */
    public Wait<BulkSyncRun> await(
            RunSettings settings,
            SyncRef sync,
            String executionId,
            BulkSyncService api,
            Consumer<BulkSyncRun> onProgress) {
        return new Run(settings, sync, new AttachById(executionId), api, this, onProgress).begin();
    }

    /**
     * Asks an execution to cancel and waits for its end.
     *
     * @param executionId {@code null} for the one that is running
     */
    public Wait<BulkSyncRun> cancel(
            RunSettings settings,
            SyncRef sync,
            String executionId,
            BulkSyncService api,
            Consumer<BulkSyncRun> onProgress) {
        return new Run(settings, sync, new CancelRunning(Optional.ofNullable(executionId)), api, this, onProgress)
                .begin();
    }

    /** Runs a group of syncs and waits for the end of all. */
    public Wait<BulkSyncGroupRun> runGroup(
            GroupSettings settings,
            SyncSelection selection,
            byte[] request,
            IdempotencyKeySequence keys,
            BulkSyncService api,
            Function<SyncRef, Consumer<BulkSyncRun>> onProgress) {
        return new Group(
                        settings,
                        selection,
                        api,
                        (each, sync) -> run(each, sync, request, keys, api, onProgress.apply(sync)))
                .begin();
    }

    /**
     * Tells how fresh the data of a sync is, when it is fresh enough or has been made so.
     *
     * @param schemas the schemas that count; none for the whole sync
     */
    public Wait<BulkSyncFreshness> freshness(
            FreshnessSettings settings,
            SyncRef choice,
            List<String> schemas,
            byte[] request,
            IdempotencyKeySequence keys,
            BulkSyncService api,
            Consumer<BulkSyncRun> onProgress) {
        FreshnessGate.Runner runner = new FreshnessGate.Runner() {
            @Override
            public Wait<BulkSyncRun> start(RunSettings how, SyncRef sync) {
                return run(how, sync, request, keys, api, onProgress);
            }

            @Override
            public Wait<BulkSyncRun> open(RunSettings how, SyncRef sync, RunOpening opening) {
                return new Run(how, sync, opening, api, Runs.this, onProgress).begin();
            }
        };
        return new FreshnessGate(
                        settings,
                        new Freshness(schemas, settings.run().rules()::isGood, wallClock),
                        api,
                        wallClock,
                        runner)
                .begin(choice);
    }

    /** Ends all runs, now and until {@link #start()}: the context is stopping. */
    public void stop() {
        List<Run> all;
        synchronized (this) {
            stopping = true;
            all = List.copyOf(running);
        }
        all.forEach(Run::stop);
    }

    /** Takes runs again. */
    public synchronized void start() {
        stopping = false;
    }

    /** Whether the run may begin; the context may be stopping. */
    synchronized boolean begun(Run run) {
        running.add(run);
        return !stopping;
    }

    synchronized void over(Run run) {
        running.remove(run);
    }

    void ended(BulkSyncRun told, String operation, Throwable failure, Duration took) {
        everybody.ended(operation, told, Outcomes.of(told, failure), took);
    }

    synchronized void watch(BulkSyncService api, PollTarget<?> watch) {
        pollers.computeIfAbsent(Account.of(api), account -> new Poller(api, everybody))
                .add(watch);
    }

    synchronized void unwatch(BulkSyncService api, PollTarget<?> watch) {
        pollers.computeIfPresent(Account.of(api), (account, poller) -> {
            poller.remove(watch);
            return poller.isIdle() ? null : poller;
        });
    }

    /** Polls it again as often as something that is waited for since now. */
    synchronized void watchAnew(BulkSyncService api, PollTarget<?> watch) {
        Poller poller = pollers.get(Account.of(api));
        if (poller != null) {
            poller.restart(watch);
        }
    }
}
