package io.github.camelpolytomic.internal.run;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;

/** How a run comes to its execution. */
interface RunOpening {

    /** Comes to it; everything in between is told to the run. */
    CompletableFuture<Opened> open(RunContext run);

    /** How it comes to another one, which does these schemas again; empty when it never does. */
    default Optional<RunOpening> again(Set<String> schemas) {
        return Optional.empty();
    }

    /**
     * What a run has come to.
     *
     * @param execution as it was seen last; {@code null} where none is known
     * @param origin one of {@link io.github.camelpolytomic.model.run.RunOrigin}
     * @param followed whether its end is waited for and judged
     */
    record Opened(BulkSyncExecution execution, String origin, boolean followed) {}
}
