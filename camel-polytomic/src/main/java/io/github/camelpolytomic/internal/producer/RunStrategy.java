package io.github.camelpolytomic.internal.producer;

import io.github.camelpolytomic.internal.run.Wait;
import io.github.camelpolytomic.model.PolytomicRecord;

/** Starts the run of an operation. */
@FunctionalInterface
interface RunStrategy {

    /** @throws IllegalArgumentException that names a missing or invalid value of the message and the solution */
    Wait<? extends PolytomicRecord> begin(RunRequest request);
}
