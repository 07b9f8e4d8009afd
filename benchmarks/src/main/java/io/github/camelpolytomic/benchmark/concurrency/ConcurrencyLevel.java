package io.github.camelpolytomic.benchmark.concurrency;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

import io.github.camelpolytomic.benchmark.service.DelayedServer;

/** How many calls are in flight. */
public enum ConcurrencyLevel {
    LOW(64, 3_000),
    HIGH(1_000, 400_000);

    private final int calls;
    private final int warmUpCalls;

    ConcurrencyLevel(int calls, int warmUpCalls) {
        this.calls = calls;
        this.warmUpCalls = warmUpCalls;
    }

    String label() {
        return String.format(Locale.ROOT, "%,d concurrent calls", calls);
    }

    int calls() {
        return calls;
    }

    /** How many calls the server's delay allows. */
    public double mostCallsPerSecond() {
        return (double) calls * TimeUnit.SECONDS.toNanos(1) / DelayedServer.DELAY.toNanos();
    }

    /**
     * After how many calls the JIT compiler has nothing urgent left to do. A thousand threads leave it so little of the
     * processors that this takes half a minute, whatever they call.
     */
    int warmUpCalls() {
        return warmUpCalls;
    }
}
