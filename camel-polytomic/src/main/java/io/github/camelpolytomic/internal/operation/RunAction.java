package io.github.camelpolytomic.internal.operation;

/** What an operation that is composed of several does with a run. */
public enum RunAction {
    /** Starts an execution and waits for its end. */
    START,
    /** Waits for the end of an execution that is known. */
    ATTACH,
    /** Cancels an execution and waits for its end. */
    CANCEL,
    /** Runs several syncs and waits for the end of all. */
    START_GROUP,
    /** Has a sync run when its data is too old. */
    ENSURE_FRESH
}
