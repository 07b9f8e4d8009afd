package io.github.camelpolytomic.benchmark.concurrency;

import java.util.concurrent.atomic.AtomicReference;

/** The calls that have ended since the last drain. */
final class CallRecorder {

    private final AtomicReference<LatencyHistogram> latencies = new AtomicReference<>(new LatencyHistogram());
    private volatile Throwable failure;

    /** A call that began at this time, in nanoseconds, has ended with this response. */
    void completed(long began, Object response) {
        latencies.get().add(System.nanoTime() - began);
        if (response == null) {
            failed(new IllegalStateException("Empty response"));
        }
    }

    void failed(Throwable cause) {
        failure = cause;
    }

    /** How many have ended. */
    long count() {
        return latencies.get().count();
    }

    /** What has been counted; from here on it begins anew. No figure is worth anything when a call has failed. */
    LatencyHistogram drain() {
        if (failure != null) {
            throw new IllegalStateException("A call failed", failure);
        }
        return latencies.getAndSet(new LatencyHistogram());
    }
}
