package io.github.camelpolytomic.benchmark.concurrency;

import java.util.concurrent.ThreadFactory;

import io.github.camelpolytomic.benchmark.caller.Caller;

/**
 * A thread for each call in flight, which waits for the response.
 *
 * @param caller used by all threads
 * @param calls how many threads there are
 * @param threads makes them
 */
record BlockingLoad(Caller caller, int calls, ThreadFactory threads) implements Load {

    @Override
    public void start(CallRecorder recorder) {
        for (int call = 0; call < calls; call++) {
            threads.newThread(() -> callRepeatedly(recorder)).start();
        }
    }

    private void callRepeatedly(CallRecorder recorder) {
        try {
            while (true) {
                long began = System.nanoTime();
                recorder.completed(began, caller.call());
            }
        } catch (Exception | Error e) {
            recorder.failed(e);
        }
    }
}
