package io.github.camelpolytomic.benchmark;

/** One who gets a bulk source, again and again. */
interface Caller extends AutoCloseable {

    /** Makes one call and waits for what came of it. */
    Object bulkSource() throws Exception;
}
