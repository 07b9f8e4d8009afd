package io.github.camelpolytomic.internal.producer;

import io.github.camelpolytomic.internal.run.Wait;
import io.github.camelpolytomic.model.PolytomicRecord;

/** What an operation does with a run. */
@FunctionalInterface
interface RunStrategy {

    /** @throws IllegalArgumentException for a message that does not say what the operation needs, with the cure */
    Wait<? extends PolytomicRecord> begin(RunRequest request);
}
