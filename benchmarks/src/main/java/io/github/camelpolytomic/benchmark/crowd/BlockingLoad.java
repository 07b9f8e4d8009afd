package io.github.camelpolytomic.benchmark.crowd;

import java.util.concurrent.ThreadFactory;

import io.github.camelpolytomic.benchmark.caller.Caller;

/**
 * A thread for each call in flight, which waits for the answer.
 *
 * @param caller used by all threads
 * @param places how many threads there are
 * @param threads makes them
 */
record BlockingLoad(Caller caller, int places, ThreadFactory threads) implements Load {

    /** With platform threads. */
    BlockingLoad(Caller caller, int places) {
        this(caller, places, Thread::new);
    }

    @Override
    public void start(Calls calls) {
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
        } catch (Exception | Error e) {
            calls.failed(e);
        }
    }
}
