package io.github.camelpolytomic.option;

/** What to do about data that is older than it may be. */
public enum IfStale {
    /** End with an error. */
    FAIL,
    /** Wait until it is fresh again, whatever makes it so. */
    WAIT,
    /** Run the sync, or follow the execution that is running. */
    RUN
}
