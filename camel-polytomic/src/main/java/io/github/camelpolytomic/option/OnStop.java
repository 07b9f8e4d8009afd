package io.github.camelpolytomic.option;

/** What happens to the execution of a run when the context begins to stop. */
public enum OnStop {
    /** It continues. */
    LEAVE,
    /** Its cancellation is requested. */
    CANCEL
}
