package io.github.camelpolytomic.test.internal.state.modelsync;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.state.sync.RunHistory;
import io.github.camelpolytomic.test.internal.state.sync.RunPlan;

/** The runs of one model sync, oldest first, and the scripts of future runs. */
public final class ModelSyncRuns {

    private final Clock clock;
    private final Consumer<ModelSyncExecution> follower;
    private final RunHistory<ModelSyncExecution> history;
    private final RunPlan<ModelRunScript> plan =
            new RunPlan<>(ModelRunScript.endsAfter(Duration.ofSeconds(1), "completed"));

    /** @param follower is told of each run as it is added */
    ModelSyncRuns(Clock clock, Consumer<ModelSyncExecution> follower) {
        this.clock = clock;
        this.follower = follower;
        this.history = new RunHistory<>(clock);
    }

    public RunPlan<ModelRunScript> plan() {
        return plan;
    }

    synchronized ModelSyncExecution start(ModelRunRequest request, RecordAction usual, List<String> targets) {
        current().ifPresent(running -> {
            throw ApiException.conflict("an execution of this sync is already running: " + running.id());
        });
        ModelRunScript script = plan.take();
        ModelSyncExecution started = history.start(
                (rank, created) -> new ModelSyncExecution(rank, created, clock, request, script, usual, targets));
        follower.accept(started);
        return started;
    }

    /** Adds runs that have ended before the oldest one, an hour apart. */
    void addHistory(int count, ModelRunScript script, RecordAction usual, List<String> targets) {
        history.addPast(
                        count,
                        script.course().duration(),
                        (rank, created) -> new ModelSyncExecution(
                                rank, created, clock, ModelRunRequest.SCHEDULED, script, usual, targets))
                .forEach(follower);
    }

    /** Removes an execution, and returns whether there was one. */
    public boolean forget(String id) {
        return history.forget(id);
    }

    public List<ModelSyncExecution> all() {
        return history.all();
    }

    public Optional<ModelSyncExecution> find(String id) {
        return history.find(id);
    }

    /** The active run. */
    public Optional<ModelSyncExecution> current() {
        return history.current();
    }

    /** The newest run that has ended. */
    public Optional<ModelSyncExecution> lastOver() {
        return history.lastOver();
    }
}
