package io.github.camelpolytomic.test;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The end of a simulator; whoever holds a request back waits for it, so that closing sets all of them free. */
final class ClosingTime {

    private final CountDownLatch latch = new CountDownLatch(1);

    void come() {
        latch.countDown();
    }

    /** Waits this long, or less when closing time comes first; says whether it came. */
    boolean comesWithin(Duration patience) {
        try {
            return latch.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
