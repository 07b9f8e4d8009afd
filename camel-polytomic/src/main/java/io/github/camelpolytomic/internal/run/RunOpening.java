package io.github.camelpolytomic.internal.run;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelpolytomic.internal.run.sync.Execution;

/** How a run obtains its execution. */
interface RunOpening {

    /** Obtains it. */
    CompletableFuture<Opened> open(RunContext run);

    /**
     * How the run obtains another execution that covers these parts again; empty when it never does.
     *
     * @param parts the parts that failed
     */
    default Optional<RunOpening> again(RunContext run, Set<String> parts) {
        return Optional.empty();
    }

    /**
     * What a run has obtained.
     *
     * @param execution as it is known last; {@code null} when none is known
     * @param origin one of {@link io.github.camelpolytomic.model.run.RunOrigin}
     * @param followed whether the run waits for its end and checks it
     */
    record Opened(Execution execution, String origin, boolean followed) {}
}
