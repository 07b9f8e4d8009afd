package io.github.camelpolytomic.benchmark.crowd;

import org.apache.camel.Exchange;

import io.github.camelpolytomic.benchmark.caller.CamelCaller;

/**
 * Sends and does not wait: whoever brings an answer sends the next.
 *
 * @param caller sends
 * @param places how many calls are in flight
 */
record AsyncLoad(CamelCaller caller, int places) implements Load {

    @Override
    public void start(Calls calls) {
        for (int place = 0; place < places; place++) {
            send(calls);
        }
    }

    private void send(Calls calls) {
        long began = System.nanoTime();
        caller.send().whenComplete((exchange, failure) -> {
            count(calls, began, exchange, failure);
            send(calls);
        });
    }

    private static void count(Calls calls, long began, Exchange exchange, Throwable failure) {
        if (failure != null) {
            calls.failed(failure);
        } else if (exchange.isFailed()) {
            calls.failed(exchange.getException());
        } else {
            calls.answered(began, exchange.getMessage().getBody());
        }
    }
}
