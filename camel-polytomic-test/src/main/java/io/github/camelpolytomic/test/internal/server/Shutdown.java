package io.github.camelpolytomic.test.internal.server;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Releases the requests that a fault holds when the simulator closes. */
public final class Shutdown {

    private final CountDownLatch latch = new CountDownLatch(1);

    public void begin() {
        latch.countDown();
    }

    /** Waits until the shutdown begins or the timeout elapses, and returns whether the shutdown has begun. */
    boolean await(Duration timeout) {
        try {
            return latch.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
