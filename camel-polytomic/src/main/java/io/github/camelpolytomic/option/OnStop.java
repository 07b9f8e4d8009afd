package io.github.camelpolytomic.option;

/** What becomes of an execution that is waited for when the context begins to stop. */
public enum OnStop {
    /** It goes on. */
    LEAVE,
    /** It is asked to cancel. */
    CANCEL
}
