package io.github.camelpolytomic.benchmark.crowd;

import java.util.concurrent.atomic.AtomicReference;

/** The calls that have ended since the last turn of the page. */
final class Calls {

    private final AtomicReference<Tally> page = new AtomicReference<>(new Tally());
    private volatile Throwable failure;

    /** A call that began at this time, in nanoseconds, has ended with this answer. */
    void answered(long began, Object answer) {
        page.get().add(System.nanoTime() - began);
        if (answer == null) {
            failed(new IllegalStateException("Answered nothing"));
        }
    }

    void failed(Throwable reason) {
        failure = reason;
    }

    /** How many have ended. */
    long count() {
        return page.get().count();
    }

    /** What has been counted; from here on it begins anew. No figure is worth anything when a call has failed. */
    Tally turn() {
        if (failure != null) {
            throw new IllegalStateException("A call failed", failure);
        }
        return page.getAndSet(new Tally());
    }
}
