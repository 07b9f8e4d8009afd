package io.github.camelpolytomic.benchmark.caller;

import java.util.concurrent.Callable;

/**
 * A way to call with a client of another kind.
 *
 * @param client closed with it
 * @param way makes the call
 */
public record Calling(AutoCloseable client, Callable<Object> way) implements Caller {

    @Override
    public Object call() throws Exception {
        return way.call();
    }

    @Override
    public void close() throws Exception {
        client.close();
    }
}
