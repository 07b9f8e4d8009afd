package io.github.camelpolytomic.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** The runs of one sync, oldest first, and how those to come will go. */
final class Executions {

    private static final Duration BETWEEN_PAST_RUNS = Duration.ofHours(1);

    private final Clock clock;
    private final List<SimulatedExecution> all = new ArrayList<>();
    private final Queue<SimulatedRun> scripts = new ArrayDeque<>();
    private long nextRank;
    private SimulatedRun usual = SimulatedRun.completesAfter(Duration.ofSeconds(1));

    Executions(Clock clock) {
        this.clock = clock;
    }

    synchronized void nextRuns(SimulatedRun... runs) {
        scripts.addAll(Arrays.asList(runs));
    }

    synchronized void everyRun(SimulatedRun run) {
        scripts.clear();
        usual = run;
    }

    /** @param outputNames the schemas to run for, and what each is called at the destination */
    synchronized SimulatedExecution start(RunRequest traits, Map<String, String> outputNames) {
        current().ifPresent(running -> {
            throw ApiException.conflict("an execution of this bulk sync is already running: " + running.id());
        });
        SimulatedRun run = scripts.isEmpty() ? usual : scripts.remove();
        SimulatedExecution started =
                new SimulatedExecution(nextRank++, traits, run, clock, clock.instant(), outputNames);
        all.add(started);
        return started;
    }

    /** Puts runs that are over before those that there are, an hour apart. */
    synchronized void past(int count, SimulatedRun run, Map<String, String> outputNames) {
        long first = (all.isEmpty() ? 0 : all.get(0).rank()) - count;
        Instant last = all.isEmpty() ? clock.instant() : all.get(0).progress().created();
        List<SimulatedExecution> past = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant created = last.minus(run.duration()).minus(BETWEEN_PAST_RUNS.multipliedBy(count - i));
            past.add(new SimulatedExecution(first + i, RunRequest.SCHEDULED, run, clock, created, outputNames));
        }
        all.addAll(0, past);
    }

    /** Whether there was one to forget. */
    synchronized boolean forget(String id) {
        return all.removeIf(each -> each.id().equals(id));
    }

    synchronized List<SimulatedExecution> all() {
        return List.copyOf(all);
    }

    synchronized Optional<SimulatedExecution> find(String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The one that runs. */
    synchronized Optional<SimulatedExecution> current() {
        return newest().filter(each -> !each.isOver());
    }

    synchronized Optional<SimulatedExecution> newest() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The newest that is over. */
    synchronized Optional<SimulatedExecution> lastOver() {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).isOver()) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    /** The newest in which this schema took part. */
    synchronized Optional<SimulatedExecution> newestOf(String schemaId) {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).schemas().contains(schemaId)) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }
}
