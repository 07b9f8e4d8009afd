package io.github.camelpolytomic.benchmark.crowd;

import org.apache.camel.util.concurrent.CamelThreadFactory;

import io.github.camelpolytomic.benchmark.caller.Caller;

/**
 * A thread for each call in flight, which waits for the answer.
 *
 * @param caller used by all threads
 * @param places how many threads there are
 */
record BlockingLoad(Caller caller, int places) implements Load {

    @Override
    public void start(Calls calls) {
        // virtual threads where Camel is told to use them
        CamelThreadFactory threads = new CamelThreadFactory("#counter#", "caller", true);
        for (int place = 0; place < places; place++) {
            threads.newThread(() -> callOnAndOn(calls)).start();
        }
    }

    private void callOnAndOn(Calls calls) {
        try {
            while (true) {
                long began = System.nanoTime();
                calls.answered(began, caller.call());
            }
        } catch (Exception e) {
            calls.failed(e);
        }
    }
}
