package io.github.camelpolytomic.internal.client;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs steps one after the other without nesting, each on the thread that completed the one before. Without it, steps
 * that complete at once on their own thread would overflow the stack.
 */
public final class Trampoline {

    private final AtomicInteger pending = new AtomicInteger();
    private Runnable next;

    /** Runs this step now, or after the current step. */
    public void then(Runnable step) {
        next = step;
        if (pending.getAndIncrement() == 0) {
            do {
                next.run();
            } while (pending.decrementAndGet() > 0);
        }
    }
}
