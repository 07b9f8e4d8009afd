package io.github.camelpolytomic.option;

/** What to do if an execution of the sync is running already. */
public enum OnActive {
    /** Fail with a {@code PolytomicSyncBusyException}. */
    FAIL,
    /** Follow that execution to its end instead. */
    ATTACH,
    /** Leave it alone and continue at once. */
    SKIP,
    /** Wait for its end, then start one. */
    QUEUE,
    /** Cancel it, wait for its end, then start one. */
    RESTART
}
