package io.github.camelpolytomic.test.internal.state.sync;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import io.github.camelpolytomic.test.internal.contract.ApiException;

/** The runs of one bulk sync, oldest first, and the scripts of future runs. */
public final class Executions {

    private final Clock clock;
    private final Consumer<Execution> follower;
    private final RunHistory<Execution> history;
    private final RunPlan<RunScript> plan = new RunPlan<>(RunScript.endsAfter(Duration.ofSeconds(1), "completed"));

    /** @param follower is told of each run as it is added */
    Executions(Clock clock, Consumer<Execution> follower) {
        this.clock = clock;
        this.follower = follower;
        this.history = new RunHistory<>(clock);
    }

    public void nextRuns(List<RunScript> runs) {
        plan.nextRuns(runs);
    }

    public void everyRun(RunScript run) {
        plan.everyRun(run);
    }

    /** @param outputNames the schemas to run for, with their names at the destination */
    synchronized Execution start(RunRequest request, Map<String, String> outputNames) {
        current().ifPresent(running -> {
            throw ApiException.conflict("an execution of this bulk sync is already running: " + running.id());
        });
        RunScript run = plan.take();
        Execution started =
                history.start((rank, created) -> new Execution(rank, request, run, clock, created, outputNames));
        follower.accept(started);
        return started;
    }

    /** Adds runs that have ended before the oldest one, an hour apart. */
    synchronized void addHistory(int count, RunScript run, Map<String, String> outputNames) {
        history.addPast(
                        count,
                        run.course().duration(),
                        (rank, created) -> new Execution(rank, RunRequest.SCHEDULED, run, clock, created, outputNames))
                .forEach(follower);
    }

    /** Removes an execution, and returns whether there was one. */
    public boolean forget(String id) {
        return history.forget(id);
    }

    public List<Execution> all() {
        return history.all();
    }

    public Optional<Execution> find(String id) {
        return history.find(id);
    }

    /** The active run. */
    public Optional<Execution> current() {
        return history.current();
    }

    public Optional<Execution> newest() {
        return history.newest();
    }

    /** The newest run that has ended. */
    public Optional<Execution> lastOver() {
        return history.lastOver();
    }

    /** The newest run of this schema. */
    public Optional<Execution> newestOf(String schemaId) {
        return history.newest(execution -> execution.schemas().contains(schemaId));
    }
}
