package io.github.camelpolytomic.benchmark.caller;


/** One who gets the same, again and again. */
public interface Caller extends AutoCloseable {

    /** Makes one call and waits for what came of it. */
    Object call() throws Exception;
}
