package io.github.camelpolytomic.benchmark.caller;

/** Makes the same call repeatedly. */
public interface Caller extends AutoCloseable {

    /** Makes one call and waits for its result. */
    Object call() throws Exception;
}
