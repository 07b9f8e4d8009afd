package io.github.camelpolytomic.benchmark.concurrency;


/** How many calls are in flight. */
public enum ConcurrencyLevel {
    LOW("64", 64, 3_000),
    HIGH("1,000", 1_000, 400_000);

    private final String label;
    private final int calls;
    private final int warmUpCalls;

    ConcurrencyLevel(String label, int calls, int warmUpCalls) {
        this.label = label;
        this.calls = calls;
        this.warmUpCalls = warmUpCalls;
    }

    String label() {
        return label;
    }

    public int calls() {
        return calls;
    }

    /**
     * After how many calls the compiler has nothing urgent left to do. A thousand threads leave it so little of the processors
     * that it takes half a minute to get there, whatever it is that they call.
     */
    int warmUpCalls() {
        return warmUpCalls;
    }
}
