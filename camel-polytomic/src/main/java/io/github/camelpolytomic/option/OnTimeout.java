package io.github.camelpolytomic.option;

/** What happens to the execution of a run when the timeout expires. */
public enum OnTimeout {
    /** It continues. */
    LEAVE,
    /** Its cancellation is requested. */
    CANCEL,
    /** Its cancellation is requested, and the operation waits for its end. */
    CANCEL_AND_WAIT
}
