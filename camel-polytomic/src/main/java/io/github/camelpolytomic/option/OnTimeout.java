package io.github.camelpolytomic.option;

/** What becomes of an execution that did not end in time. */
public enum OnTimeout {
    /** It goes on. */
    LEAVE,
    /** It is asked to cancel. */
    CANCEL,
    /** It is asked to cancel, and its end is waited for. */
    CANCEL_AND_WAIT
}
