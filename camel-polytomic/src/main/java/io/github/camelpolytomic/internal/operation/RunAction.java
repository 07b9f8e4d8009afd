package io.github.camelpolytomic.internal.operation;

/** What a composed operation does with a run. */
public enum RunAction {
    /** Starts an execution and waits for its end. */
    START,
    /** Waits for the end of a given execution. */
    ATTACH,
    /** Cancels an execution and waits for its end. */
    CANCEL,
    /** Runs several syncs and waits for the end of all. */
    START_GROUP,
    /** Runs a sync if its data is too old. */
    ENSURE_FRESH;

    /** Whether the outcome of the run is checked against success criteria. */
    public boolean evaluates() {
        return this != CANCEL;
    }
}
