package io.github.camelpolytomic.test.internal.state.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

import io.github.camelpolytomic.test.internal.contract.ApiException;

/** The runs of one sync, oldest first, and the scripts of future runs. */
public final class Executions {

    private static final Duration BETWEEN_PAST_RUNS = Duration.ofHours(1);

    private final Clock clock;
    private final Consumer<Execution> follower;
    private final List<Execution> all = new ArrayList<>();
    private final Queue<RunScript> scripts = new ArrayDeque<>();
    private long nextRank;
    private RunScript usual = RunScript.endsAfter(Duration.ofSeconds(1), "completed");

    /** @param follower is told of each run as it is added */
    Executions(Clock clock, Consumer<Execution> follower) {
        this.clock = clock;
        this.follower = follower;
    }

    public synchronized void nextRuns(List<RunScript> runs) {
        scripts.addAll(runs);
    }

    public synchronized void everyRun(RunScript run) {
        scripts.clear();
        usual = run;
    }

    /** @param outputNames the schemas to run for, with their names at the destination */
    synchronized Execution start(RunRequest request, Map<String, String> outputNames) {
        current().ifPresent(running -> {
            throw ApiException.conflict("an execution of this bulk sync is already running: " + running.id());
        });
        RunScript run = scripts.isEmpty() ? usual : scripts.remove();
        Execution started = new Execution(nextRank++, request, run, clock, clock.instant(), outputNames);
        all.add(started);
        follower.accept(started);
        return started;
    }

    /** Adds runs that have ended before the oldest one, an hour apart. */
    synchronized void addHistory(int count, RunScript run, Map<String, String> outputNames) {
        long first = (all.isEmpty() ? 0 : all.get(0).rank()) - count;
        Instant last = all.isEmpty() ? clock.instant() : all.get(0).progress().created();
        List<Execution> past = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant created = last.minus(run.duration()).minus(BETWEEN_PAST_RUNS.multipliedBy(count - i));
            past.add(new Execution(first + i, RunRequest.SCHEDULED, run, clock, created, outputNames));
        }
        all.addAll(0, past);
        past.forEach(follower);
    }

    /** Removes an execution, and returns whether there was one. */
    public synchronized boolean forget(String id) {
        return all.removeIf(each -> each.id().equals(id));
    }

    public synchronized List<Execution> all() {
        return List.copyOf(all);
    }

    public synchronized Optional<Execution> find(String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The active run. */
    public synchronized Optional<Execution> current() {
        return newest().filter(each -> !each.isOver());
    }

    public synchronized Optional<Execution> newest() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The newest run that has ended. */
    public synchronized Optional<Execution> lastOver() {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).isOver()) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    /** The newest run of this schema. */
    public synchronized Optional<Execution> newestOf(String schemaId) {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).schemas().contains(schemaId)) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }
}
