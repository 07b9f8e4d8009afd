package io.github.camelpolytomic.benchmark.concurrency;

import org.apache.camel.Exchange;

import io.github.camelpolytomic.benchmark.caller.CamelCaller;

/**
 * Sends and does not wait: the thread that completes a call sends the next.
 *
 * @param caller sends
 * @param calls how many calls are in flight
 */
record AsyncLoad(CamelCaller caller, int calls) implements Load {

    @Override
    public void start(CallRecorder recorder) {
        for (int call = 0; call < calls; call++) {
            send(recorder);
        }
    }

    private void send(CallRecorder recorder) {
        long began = System.nanoTime();
        caller.send().whenComplete((exchange, failure) -> {
            record(recorder, began, exchange, failure);
            send(recorder);
        });
    }

    private static void record(CallRecorder recorder, long began, Exchange exchange, Throwable failure) {
        if (failure != null) {
            recorder.failed(failure);
        } else if (exchange.isFailed()) {
            recorder.failed(exchange.getException());
        } else {
            recorder.completed(began, exchange.getMessage().getBody());
        }
    }
}
