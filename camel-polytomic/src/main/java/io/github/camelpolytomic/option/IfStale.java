package io.github.camelpolytomic.option;

/** What to do if the data is too old. */
public enum IfStale {
    /** Fail with a {@code PolytomicStaleException}. */
    FAIL,
    /** Wait until a run started elsewhere has refreshed it. */
    WAIT,
    /** Run the sync, or follow the execution that is running. */
    RUN
}
