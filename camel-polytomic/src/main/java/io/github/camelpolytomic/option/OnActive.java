package io.github.camelpolytomic.option;

/** What to do when an execution of the sync is running already. */
public enum OnActive {
    /** End with an error. */
    FAIL,
    /** Follow that execution to its end instead. */
    ATTACH,
    /** Leave it alone and go on at once. */
    SKIP,
    /** Wait for its end, then start one. */
    QUEUE,
    /** Cancel it, wait for its end, then start one. */
    RESTART
}
