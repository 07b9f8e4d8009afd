package io.github.camelpolytomic.examples.nightly;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.camel.Exchange;
import org.apache.camel.spi.Synchronization;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Counts the nights that are over, and knows whether each has its report. */
@Component
final class Nights implements Synchronization {

    private final CountDownLatch remaining;
    private final boolean isEndless;
    private final AtomicBoolean allReported = new AtomicBoolean(true);

    Nights(@Value("${nightly.nights}") int count) {
        remaining = new CountDownLatch(Math.max(1, count));
        isEndless = count == 0;
    }

    /** A night begins: it counts when its exchange is done. */
    void begin(Exchange night) {
        night.getExchangeExtension().addOnCompletion(this);
    }

    /** Whether all nights, once they are over, have a report. */
    boolean await() throws InterruptedException {
        remaining.await();
        return allReported.get();
    }

    @Override
    public void onComplete(Exchange night) {
        over();
    }

    @Override
    public void onFailure(Exchange night) {
        System.err.println("No report was written: " + NightlySync.reason(night.getException()));
        allReported.set(false);
        over();
    }

    private void over() {
        if (!isEndless) {
            remaining.countDown();
        }
    }
}
