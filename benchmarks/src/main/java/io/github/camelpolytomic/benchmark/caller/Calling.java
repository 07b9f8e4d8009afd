package io.github.camelpolytomic.benchmark.caller;

import java.util.concurrent.Callable;

/**
 * Calls a client in another way than its own.
 *
 * @param client closed with it
 * @param action makes the call
 */
public record Calling(AutoCloseable client, Callable<Object> action) implements Caller {

    @Override
    public Object call() throws Exception {
        return action.call();
    }

    @Override
    public void close() throws Exception {
        client.close();
    }
}
