package io.github.camelpolytomic.internal.producer;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Calls that follow from one another, each made on whatever thread ended the one before, and never one inside the other: where
 * calls end at once, on the thread that makes them, many would go too deep otherwise.
 */
final class Trampoline {

    private final AtomicInteger open = new AtomicInteger();
    private Runnable next;

    /** Makes this the next step; at once, or when the step that runs now is over. */
    void then(Runnable step) {
        next = step;
        if (open.getAndIncrement() == 0) {
            do {
                next.run();
            } while (open.decrementAndGet() > 0);
        }
    }
}
