package io.github.camelpolytomic.test.internal.state.sync;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * The scripts of future runs of a sync.
 *
 * @param <S> the kind of script
 */
public final class RunPlan<S> {

    private final Queue<S> next = new ArrayDeque<>();
    private S usual;

    /** @param usual the script of all runs that have no other */
    public RunPlan(S usual) {
        this.usual = usual;
    }

    public synchronized void nextRuns(List<S> runs) {
        next.addAll(runs);
    }

    public synchronized void everyRun(S run) {
        next.clear();
        usual = run;
    }

    public synchronized S take() {
        return next.isEmpty() ? usual : next.remove();
    }
}
