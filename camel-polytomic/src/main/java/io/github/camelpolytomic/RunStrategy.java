package io.github.camelpolytomic;

import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.run.Wait;

/** What an operation does with a run. */
@FunctionalInterface
interface RunStrategy {

    /** @throws IllegalArgumentException for a message that does not say what the operation needs, with the cure */
    Wait<? extends PolytomicRecord> begin(RunRequest request);
}
